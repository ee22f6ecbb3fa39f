/** The catalogue's sentence with `values` in its $1, $2 …; where one is empty (an organisation that nobody named), the space that sets it off goes too. */
export function fill(sentence: string, values: readonly string[]): string {
  return sentence.replace(/( ?)\$(\d)/g, (_, space: string, at: string) => {
    const value = values[Number(at) - 1] ?? '';
    return value && space + value;
  });
}
