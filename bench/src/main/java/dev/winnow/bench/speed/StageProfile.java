package dev.winnow.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of cleaning goes, by sampling the threads while they clean (Java Flight Recorder).
 * A sample belongs to the first package below the pipeline itself, whatever that calls.
 */
final class StageProfile {

  /** The pipeline, which calls the stages. */
  private static final String PIPELINE = "dev.winnow.core.Winnow";

  private static final String ALL = "dev.winnow.";
  private static final String SAMPLE = "jdk.ExecutionSample";

  /** Shortest time between two samples of a thread that the recorder allows on all systems. */
  private static final Duration PERIOD = Duration.ofMillis(10);

  private final Map<String, Integer> samples = new TreeMap<>();
  private int all;

  private StageProfile() {}

  /**
   * Runs something that cleans, and says what share of its samples fell to each stage.
   *
   * @throws IOException if the recording cannot be written or read
   */
  static StageProfile of(Runnable cleaning) throws IOException {
    Path file = Files.createTempFile("winnow-stages", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).withPeriod(PERIOD);
      recording.start();
      cleaning.run();
      recording.stop();
      recording.dump(file);
      StageProfile profile = new StageProfile();
      for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
        if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
          profile.add(
              event.getStackTrace().getFrames().stream().map(StageProfile::className).toList());
        }
      }
      return profile;
    } finally {
      Files.delete(file);
    }
  }

  private static String className(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  /** Counts a stack for its stage; those outside of the pipeline are not counted. */
  void add(List<String> classes) {
    stage(classes)
        .ifPresent(
            stage -> {
              samples.merge(stage, 1, Integer::sum);
              all++;
            });
  }

  /**
   * The stage that a stack is in.
   *
   * @param classes the classes of its frames, innermost first
   */
  static Optional<String> stage(List<String> classes) {
    int pipeline = -1;
    for (int i = 0; i < classes.size(); i++) {
      if (isPipeline(classes.get(i))) {
        pipeline = i;
        break;
      }
    }
    for (int i = pipeline - 1; i >= 0; i--) {
      if (classes.get(i).startsWith(ALL)) {
        return Optional.of(stageOf(classes.get(i)));
      }
    }
    return pipeline < 0 ? Optional.empty() : Optional.of("pipeline");
  }

  private static boolean isPipeline(String name) {
    return name.equals(PIPELINE) || name.startsWith(PIPELINE + "$");
  }

  private static String stageOf(String name) {
    String inside = name.substring(ALL.length());
    String module = inside.substring(0, inside.indexOf('.'));
    String rest = inside.substring(module.length() + 1);
    int dot = rest.indexOf('.');
    return module.equals("core") && dot > 0 ? rest.substring(0, dot) : module;
  }

  /** A line for each stage, the costliest first. */
  String format() {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "share of cleaning by stage, %d samples%n", all));
    samples.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            stage ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "  %-12s %5.1f %%%n",
                        stage.getKey(),
                        100.0 * stage.getValue() / all)));
    return out.toString();
  }
}
