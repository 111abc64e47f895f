package dev.winnow.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.reason.Rejection.Reason;
import dev.winnow.core.source.Limits;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  private static final Limits SMALL = new Limits(1_000, 100, 100);

  @TempDir private Path folder = Path.of("");

  private static List<Loaded> drain(DocumentSource source) {
    List<Loaded> result = new ArrayList<>();
    try (source) {
      for (Optional<PendingDocument> next = source.next(); next.isPresent(); next = source.next()) {
        result.add(next.get().load());
      }
    }
    return result;
  }

  private static List<Loaded> read(Limits limits, InputStream stdin, String... names) {
    return drain(new Inputs(List.of(names), stdin, Optional.empty(), limits));
  }

  private static Reason reason(Loaded loaded) {
    return ((Loaded.Refused) loaded).rejected().rejection().reason();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatUnpacksToMoreThanTheLimitIsTooLarge() throws IOException {
    Path bomb = Files.write(folder.resolve("bomb.html.gz"), gzip(new byte[5_000_000]));
    Path fits = Files.write(folder.resolve("fits.html.gz"), gzip(utf8("x".repeat(1_000))));

    List<Loaded> loaded = read(SMALL, InputStream.nullInputStream(), bomb + "", fits + "");

    assertThat(reason(loaded.get(0))).isEqualTo(Reason.TOO_LARGE);
    assertThat(loaded.get(1)).isInstanceOf(Loaded.Document.class);
    assertThat(loaded.get(1).bytes()).isEqualTo(1_000);
  }

  @Test
  void damagedGzipIsUnreadable() throws IOException {
    byte[] whole = gzip(utf8("The ferry left at noon. ".repeat(20)));
    Path cut = Files.write(folder.resolve("cut.html.gz"), Arrays.copyOf(whole, whole.length - 9));

    assertThat(reason(read(SMALL, InputStream.nullInputStream(), cut + "").get(0)))
        .isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void aDumpThatBreaksOffGivesWhatCameBefore() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(i * 31).append("\"}\n");
    }
    byte[] whole = gzip(utf8(lines.toString()));
    Path cut = Files.write(folder.resolve("d.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));

    List<Loaded> loaded = read(Limits.DEFAULT, InputStream.nullInputStream(), cut + "");

    assertThat(loaded.size()).isBetween(5_000, 15_000);
    assertThat(reason(loaded.get(loaded.size() - 1))).isEqualTo(Reason.UNREADABLE);
    assertThat(loaded.subList(0, loaded.size() - 1)).hasOnlyElementsOfType(Loaded.Document.class);
  }

  @Test
  void allMembersOfAGzipPipeAreRead() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      members.write(gzip(utf8("{\"id\":\"" + i + "\",\"text\":\"Noon.\"}\n")));
    }
    // A pipe whose writer is slow: one member at a time, and never anything "available".
    int length = members.size() / 3;
    InputStream pipe =
        new FilterInputStream(new ByteArrayInputStream(members.toByteArray())) {
          @Override
          public int read(byte[] buffer, int offset, int room) throws IOException {
            return super.read(buffer, offset, Math.min(room, length));
          }

          @Override
          public int available() {
            return 0;
          }
        };

    assertThat(read(Limits.DEFAULT, pipe, "-"))
        .extracting(Loaded::id)
        .containsExactly("0", "1", "2");
  }

  @Test
  void aLineFromAPipeIsThereBeforeTheNextOneIsWritten() {
    String first = "\uFEFF\n{\"id\":\"1\",\"text\":\"Noon.\"}\n";
    InputStream pipe =
        new FilterInputStream(new ByteArrayInputStream(utf8(first))) {
          @Override
          public int read(byte[] buffer, int offset, int room) throws IOException {
            int n = super.read(buffer, offset, room);
            assertThat(n).as("waits for what is not written yet").isPositive();
            return n;
          }
        };
    try (Inputs inputs = new Inputs(List.of("-"), pipe, Optional.empty(), SMALL)) {
      assertThat(inputs.next().orElseThrow().load().id()).isEqualTo("1");
    }
  }

  @Test
  void pathsAreRelativeToTheFileThatNamesThem() throws IOException {
    Files.createDirectories(folder.resolve("sub/pages"));
    Files.writeString(folder.resolve("sub/pages/1.txt"), "Noon.");
    Path dump =
        Files.writeString(
            folder.resolve("sub/dump.jsonl"),
            "{\"id\":\"1\",\"path\":\"pages/1.txt\"}\n{\"id\":\"2\",\"path\":\"pages\"}\n");

    List<Loaded> loaded = read(SMALL, InputStream.nullInputStream(), dump.toString());

    assertThat(loaded.get(0)).isInstanceOf(Loaded.Document.class);
    assertThat(reason(loaded.get(1))).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void aDumpCannotNameFilesOutsideOfItsFolder() throws IOException {
    Files.createDirectories(folder.resolve("sub/pages"));
    Path secret = Files.writeString(folder.resolve("secret.txt"), "Noon.");
    Files.writeString(folder.resolve("sub/1.txt"), "Noon.");
    String line = "{\"path\":\"%s\"}\n";
    Path dump =
        Files.writeString(
            folder.resolve("sub/dump.jsonl"),
            String.format(line, "../secret.txt")
                + String.format(line, "pages/../../secret.txt")
                + String.format(line, secret.toString().replace('\\', '/'))
                + String.format(line, "pages/../1.txt"));

    List<Loaded> loaded = read(SMALL, InputStream.nullInputStream(), dump.toString());

    assertThat(loaded.subList(0, 3)).extracting(InputsTest::reason).containsOnly(Reason.UNREADABLE);
    assertThat(loaded.get(3)).isInstanceOf(Loaded.Document.class);
  }

  @Test
  void aLineThatIsTooLongIsSkippedAndTheNextOneRead() {
    String lines = "{\"text\":\"" + "x".repeat(200_000) + "\"}\n{\"id\":\"2\",\"text\":\"Noon.\"}";
    DocumentBytes files = new DocumentBytes(1_000, Optional.empty());

    List<Loaded> loaded =
        drain(
            new JsonLinesSource(
                new BufferedInputStream(new ByteArrayInputStream(utf8(lines))),
                "dump",
                Path.of(""),
                files,
                100));

    assertThat(reason(loaded.get(0))).isEqualTo(Reason.TOO_LARGE);
    assertThat(loaded.get(0).id()).isEqualTo("dump:1");
    assertThat(loaded.get(1).id()).isEqualTo("2");
  }

  @Test
  void utf16LinesAreRefusedOnceForTheWholeFile() throws IOException {
    Path dump =
        Files.write(
            folder.resolve("d.jsonl"),
            "\uFEFF{\"id\":\"1\"}\n{\"id\":\"2\"}\n".getBytes(StandardCharsets.UTF_16LE));

    List<Loaded> loaded = read(SMALL, InputStream.nullInputStream(), dump.toString());

    assertThat(loaded).hasSize(1);
    assertThat(reason(loaded.get(0))).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void deepNestingIsRefusedWithoutRecursion() {
    String deep = "{\"id\":\"1\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    List<Loaded> loaded = read(SMALL, new ByteArrayInputStream(utf8(deep + "\n{}")), "-");

    assertThat(loaded).extracting(Loaded::id).startsWith("stdin");
    assertThat(
            drain(
                new Inputs(
                    List.of("-"),
                    new ByteArrayInputStream(utf8(deep)),
                    Optional.of(InputKind.JSONL),
                    SMALL)))
        .extracting(InputsTest::reason)
        .containsExactly(Reason.MALFORMED);
  }

  @Test
  void htmlWinsOverTextAndTheOtherIsCarriedAlong() {
    String line = "{\"text\":\"plain\",\"html\":\"<p>page</p>\"}";

    Loaded.Document loaded =
        (Loaded.Document) read(SMALL, new ByteArrayInputStream(utf8(line)), "-").get(0);

    assertThat(loaded.document().mediaType().label()).isEqualTo("html");
    assertThat(loaded.document().properties().get("text")).isEqualTo("plain");
  }
}
