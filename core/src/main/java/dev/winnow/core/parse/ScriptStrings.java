package dev.winnow.core.parse;

import java.util.Arrays;

/**
 * Reads the strings of a script that holds data, each with the names that lead to it: JSON, the
 * literals of JavaScript, and functions that return such. It is no parser: what it does not
 * understand it steps over. One pass, without recursion but for JSON inside of strings, bounded
 * depth. For one use.
 */
final class ScriptStrings {

  /** Takes a string and its path: names parted by dots, {@code []} for the place in an array. */
  interface Sink {
    /** A string; names with digits in them are {@code *} in its path. */
    void accept(String path, String value);
  }

  /** Containers opened inside one another; deeper ones have the path of the last. */
  private static final int MAX_DEPTH = 256;

  /** Strings inside of strings that are read as data, too. */
  private static final int MAX_NESTED = 2;

  /** Shortest string that may hold data. (Characters.) */
  private static final int NESTED_LENGTH = 400;

  private final String script;
  private final Sink sink;
  private final int nested;
  private final StringBuilder path = new StringBuilder();
  private final int[] lengths = new int[MAX_DEPTH];
  private int depth;
  private int overflow;
  private String name = "";

  private ScriptStrings(String script, String prefix, int nested, Sink sink) {
    this.script = script;
    this.nested = nested;
    this.sink = sink;
    path.append(prefix);
  }

  /** Hands all strings of a script to a sink, in order. */
  static void read(String script, Sink sink) {
    new ScriptStrings(script, "", 0, sink).read();
  }

  private void read() {
    int i = 0;
    while (i < script.length()) {
      char c = script.charAt(i);
      switch (c) {
        case '"', '\'', '`' -> i = string(i);
        case '{', '[' -> {
          open(c);
          i++;
        }
        case '}', ']' -> {
          close();
          i++;
        }
        case ',' -> {
          name = "";
          i++;
        }
        case '/' -> i = comment(i);
        default -> i = Character.isJavaIdentifierStart(c) ? identifier(i) : i + 1;
      }
    }
  }

  private void open(char bracket) {
    if (depth == MAX_DEPTH) {
      overflow++;
      return;
    }
    lengths[depth++] = path.length();
    appendName();
    path.append(bracket == '[' ? "[]" : "");
    name = "";
  }

  private void close() {
    if (overflow > 0) {
      overflow--;
    } else if (depth > 0) {
      path.setLength(lengths[--depth]);
    }
    name = "";
  }

  private void appendName() {
    if (!name.isEmpty()) {
      path.append(path.isEmpty() ? "" : ".").append(name);
    }
  }

  /** Steps over an identifier; a colon behind it makes it a name. */
  private int identifier(int start) {
    int end = start + 1;
    while (end < script.length() && Character.isJavaIdentifierPart(script.charAt(end))) {
      end++;
    }
    if (isName(end)) {
      name = general(script.substring(start, end));
    }
    return end;
  }

  private boolean isName(int end) {
    int i = end;
    while (i < script.length() && script.charAt(i) <= ' ') {
      i++;
    }
    return i < script.length() && script.charAt(i) == ':';
  }

  /** Identifiers of entries are made up; they must not part what belongs together. */
  private static String general(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= '0' && c <= '9') || c == ':' || c == '/' || c == ' ') {
        return "*";
      }
    }
    return name;
  }

  private int comment(int start) {
    if (script.startsWith("/*", start)) {
      int end = script.indexOf("*/", start + 2);
      return end < 0 ? script.length() : end + 2;
    }
    if (script.startsWith("//", start)) {
      int end = script.indexOf('\n', start);
      return end < 0 ? script.length() : end;
    }
    return start + 1;
  }

  /** Reads a string literal and returns the index behind it. */
  private int string(int start) {
    char quote = script.charAt(start);
    int end = start + 1;
    boolean escaped = false;
    while (end < script.length() && script.charAt(end) != quote) {
      escaped |= script.charAt(end) == '\\';
      end += script.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, script.length());
    String raw = script.substring(start + 1, end);
    String value = escaped ? unescape(raw) : raw;
    if (quote != '`' && isName(Math.min(script.length(), end + 1))) {
      name = general(value);
    } else {
      emit(value);
    }
    return end + 1;
  }

  private void emit(String value) {
    int length = path.length();
    appendName();
    int data = nested < MAX_NESTED && value.length() >= NESTED_LENGTH ? dataStart(value) : -1;
    if (data >= 0) {
      new ScriptStrings(value.substring(data), path.toString(), nested + 1, sink).read();
    } else {
      sink.accept(path.toString(), value);
    }
    path.setLength(length);
  }

  /** Where data begin in a string, behind a row's number as React writes it; -1 for a text. */
  private static int dataStart(String value) {
    int i = 0;
    while (i < value.length() && Character.digit(value.charAt(i), 16) >= 0) {
      i++;
    }
    int start = i > 0 && i < value.length() && value.charAt(i) == ':' ? i + 1 : 0;
    while (start < value.length() && value.charAt(start) <= ' ') {
      start++;
    }
    if (start + 1 >= value.length()) {
      return -1;
    }
    char open = value.charAt(start);
    char next = value.charAt(start + 1);
    boolean object = open == '{' && (next == '"' || next <= ' ');
    boolean array = open == '[' && (next == '"' || next == '{' || next == '[' || next <= ' ');
    return object || array ? start : -1;
  }

  /** The characters that escapes stand for, as in JavaScript. */
  private static String unescape(String raw) {
    char[] out = new char[raw.length()];
    Arrays.fill(out, ' ');
    int length = 0;
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i++);
      if (c != '\\' || i == raw.length()) {
        out[length++] = c;
        continue;
      }
      char escape = raw.charAt(i++);
      int digits = escape == 'u' ? 4 : escape == 'x' ? 2 : 0;
      int code = digits > 0 && i + digits <= raw.length() ? hex(raw, i, i + digits) : -1;
      if (code >= 0) {
        out[length++] = (char) code;
        i += digits;
      } else {
        out[length++] = plain(escape);
      }
    }
    return new String(out, 0, length);
  }

  private static char plain(char escape) {
    return switch (escape) {
      case 'n', 'r' -> '\n';
      case 't', 'b', 'f', 'v' -> ' ';
      default -> escape;
    };
  }

  private static int hex(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
