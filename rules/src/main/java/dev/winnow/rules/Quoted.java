package dev.winnow.rules;

/** Texts as YAML writes them. Stateless. */
public final class Quoted {

  private Quoted() {}

  /** The text in double quotes, with everything escaped that YAML could take for something else. */
  public static String of(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          boolean printable = c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0xFEFF;
          if (printable && !(c >= 0xFFFE)) {
            quoted.append(c);
          } else {
            quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
