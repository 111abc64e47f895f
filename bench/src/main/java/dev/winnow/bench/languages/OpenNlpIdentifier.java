package dev.winnow.bench.languages;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language detector of Apache OpenNLP with its own model of 103 languages, trained on the
 * Leipzig corpora.
 */
final class OpenNlpIdentifier implements Identifier {

  private static final String MODEL = "/langdetect-183.bin";

  private final LanguageDetectorME detector;
  private final double leastConfidence;

  private OpenNlpIdentifier(LanguageDetectorME detector, double leastConfidence) {
    this.detector = detector;
    this.leastConfidence = leastConfidence;
  }

  /**
   * Reads the model.
   *
   * @param leastConfidence from 0 to 1: with less than this a language counts as not told
   */
  static OpenNlpIdentifier load(double leastConfidence) throws IOException {
    try (InputStream model = OpenNlpIdentifier.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IOException("no model of OpenNLP on the class path: " + MODEL);
      }
      return new OpenNlpIdentifier(
          new LanguageDetectorME(new LanguageDetectorModel(model)), leastConfidence);
    }
  }

  /** The same model with another least confidence. */
  OpenNlpIdentifier from(double confidence) {
    return new OpenNlpIdentifier(detector, confidence);
  }

  @Override
  public String name() {
    return leastConfidence > 0 ? "opennlp, from " + leastConfidence : "opennlp";
  }

  @Override
  public String identify(String text) {
    Language best = detector.predictLanguage(text);
    return best.getConfidence() < leastConfidence ? "" : LanguageCodes.of(best.getLang());
  }

  /** The jar with the model and the jar with the code. */
  @Override
  public long bytes() {
    try {
      URL model = OpenNlpIdentifier.class.getResource(MODEL);
      String jar = model == null ? "" : model.getPath();
      int end = jar.indexOf("!/");
      long size = end < 0 ? 0 : Files.size(Path.of(new URL(jar.substring(0, end)).toURI()));
      CodeSource code = LanguageDetectorME.class.getProtectionDomain().getCodeSource();
      return size + (code == null ? 0 : Files.size(Path.of(code.getLocation().toURI())));
    } catch (IOException | URISyntaxException unknown) {
      return 0;
    }
  }
}
