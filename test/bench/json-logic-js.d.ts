declare module 'json-logic-js' {
  const jsonLogic: { apply(expression: unknown, facts: unknown): unknown };
  export default jsonLogic;
}
