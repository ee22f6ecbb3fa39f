/**
 * Texts that have broken programs before, written for this project: each is a name somebody could have given an organisation, an account or a row.
 * Those that are code set `ran` on the window they get to run in.
 */
export const naughty: readonly string[] = [
  // Markup
  '<script>window.ran=1</script>', '"><script>window.ran=1</script>', '</textarea><script>window.ran=1</script>', '</title><script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">', '<svg onload=window.ran=1>', '<svg><script>window.ran=1</script></svg>', '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<a href="javascript:window.ran=1">押す</a>', '<details open ontoggle=window.ran=1>', '<style>*{display:none}</style>', '<base href="https://example.invalid/">',
  '<template><img src=x onerror=window.ran=1></template>', '<math><mtext></form><form><mglyph><style></math><img src onerror=window.ran=1>', '<!--', '-->', ']]>', '<![CDATA[ x ]]>', '<?xml version="1.0"?>',
  '<b>太字</b>', '&lt;script&gt;', '&amp;', '&#x3042;', '&nbsp;', '" autofocus onfocus="window.ran=1', "' onmouseover='window.ran=1", '` onclick=window.ran=1 `', '＜script＞window.ran=1＜/script＞',
  // Templates, formats, shells, queries, paths
  '${window.ran=1}', '{{constructor.constructor("window.ran=1")()}}', '<%= window.ran = 1 %>', '#{1+1}', '$1', '$2 $1', '$$', '$&', '$`', "$'", '$<name>', '%s%s%s%n', '%00', '%2e%2e%2f', '{0}', '\\0', '\\u003cscript\\u003e',
  "'; DROP TABLE profile; --", '1 OR 1=1', '$(touch /tmp/x)', '`touch /tmp/x`', '../../../../etc/passwd', 'C:\\con\\con', 'file:///etc/passwd', 'javascript:window.ran=1', 'data:text/html,<script>window.ran=1</script>',
  '=HYPERLINK("https://example.invalid","x")', '+1+1', '-2+3', '@SUM(1)', '{"__proto__":{"admin":true}}', '[object Object]',
  // Names that mean something to a program
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', 'NaN', '0', '-0', '1e309', '対象', '対象外',
  // Writing
  '株式会社\u202eスルーノ\u202c', '\u200f株式会社アラビア\u200f', 'شركة العمل', 'חברה', 'a\u200bb\u200cc\u200dd\ufeff', '株\ufe00式\ufe01会社', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  'か\u3099', '㈱髙﨑①Ⅳ', 'ｶﾌﾞｼｷｶﾞｲｼｬ', '𠮷野家', '👩‍👩‍👧‍👦🇯🇵', '\ud800', 'x\udc00y', '\u0007\u001b[31m赤', '\u2028\u2029', 'ﷺ', '長'.repeat(200),
];

/** As text that can be stored and shown: a lone half of a surrogate pair is no character, and becomes the sign for that. */
export const asShown = (text: string): string => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
