package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code winnow} as a process of its own. Its jar is a stand-in that names the classes
 * under test, and its Maven one that leaves a mark and fails: nothing is built here.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path SCRIPT = Path.of("..", "winnow");
  private static final long SECONDS = 60;

  @TempDir private static Path shared = Path.of("");

  private Path folder = Path.of("");

  private static Path installed = Path.of("");
  private static Path mavenCalls = Path.of("");

  private record Run(int exitCode, String out, String err) {}

  @BeforeAll
  static void install() throws IOException {
    assumeTrue(Files.isRegularFile(SCRIPT), "no launcher beside the module");
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
    Path root = Files.createDirectories(shared.resolve("my apps é"));
    installed = Files.createDirectories(root.resolve("bin")).resolve("winnow");
    Files.copy(SCRIPT, installed);
    writeJar(Files.createDirectories(root.resolve("lib")).resolve("winnow-cli.jar"));
    mavenCalls = shared.resolve("maven-calls");
    Path maven = Files.createDirectories(shared.resolve("path")).resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\necho called >> '" + mavenCalls + "'\nexit 1\n");
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory(shared, "run");
  }

  private static void writeJar(Path jar) throws IOException {
    List<String> urls = new ArrayList<>();
    String known = System.getProperty("java.class.path", "");
    String classPath = System.getProperty("surefire.test.class.path", known);
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toASCIIString());
    }
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", urls));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  /** Runs a script from {@code folder}, with the JVM of this test and the stand-in for Maven. */
  private Run runWith(String javaHome, Path script, String stdin, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", script.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", javaHome);
    builder.environment().put("WINNOW_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    builder.environment().merge("PATH", shared + "/path", (old, first) -> first + ":" + old);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(stdin.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It may end without reading what it does not need.
      assertThat(e).hasMessageContaining("pipe");
    }
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Run run(Path script, String stdin, String... args)
      throws IOException, InterruptedException {
    return runWith(System.getProperty("java.home", ""), script, stdin, args);
  }

  @Test
  void itStartsThroughSymbolicLinksFromAnyFolderWithoutBuilding() throws Exception {
    Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), installed);
    Path relative =
        Files.createSymbolicLink(folder.resolve("relative link"), absolute.getFileName());

    Run run = run(relative, "", "--version");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("winnow \\S+\n");
    assertThat(run.exitCode()).isZero();
    assertThat(mavenCalls).doesNotExist();
  }

  @Test
  void itHandsOnInputArgumentsAndExitCode() throws Exception {
    Files.writeString(folder.resolve("müde ferry.txt"), "The ferry left at noon.");

    Run run =
        run(installed, "{\"id\":\"1\"}\n", "clean", "-q", "--in=jsonl", "-", "müde ferry.txt");
    Run named = run(installed, "", "clean", "-q", "müde ferry.txt");

    assertThat(run.exitCode()).isEqualTo(ExitCodes.SOME_REJECTED);
    assertThat(run.err()).contains("rejected 1: malformed");
    assertThat(named.err()).isEmpty();
    assertThat(named.out()).startsWith("{\"id\":\"müde ferry.txt\",").hasLineCount(1);
    assertThat(run(installed, "", "clean", "not-there").exitCode()).isEqualTo(ExitCodes.FAILED);
  }

  @Test
  void aWrongJavaHomeIsNamed() throws Exception {
    Run run = runWith("/no/java", installed, "", "--version");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("winnow: JAVA_HOME is /no/java, but there is no bin/java in it\n");
  }

  @Test
  void aSourceTreeIsBuiltOnlyIfSomethingIsNewerThanTheLastBuild() throws Exception {
    Path script = Files.copy(SCRIPT, folder.resolve("winnow"));
    for (String module : List.of(".", "core", "rules", "cli")) {
      Path sources = Files.createDirectories(folder.resolve(module).resolve("src/main"));
      age(Files.writeString(folder.resolve(module).resolve("pom.xml"), ""), 100);
      age(Files.writeString(sources.resolve("A.java"), ""), 100);
      age(sources, 100);
    }
    Path lib = Files.createDirectories(folder.resolve("cli/target/winnow")).resolve("lib");
    Files.createSymbolicLink(lib, installed.resolveSibling("../lib").normalize());
    age(Files.writeString(lib.resolveSibling(".built"), ""), 50);

    Run built = run(script, "", "--version");

    assertThat(built.err()).isEmpty();
    assertThat(built.exitCode()).isZero();
    assertThat(mavenCalls).doesNotExist();

    age(folder.resolve("rules/src/main/A.java"), 10);
    Run changed = run(script, "", "--version");

    assertThat(changed.err()).contains("building (sources have changed)", "the build failed");
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(mavenCalls).hasContent("called");
    Files.delete(mavenCalls);
  }

  private static void age(Path path, long seconds) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(seconds)));
  }
}
