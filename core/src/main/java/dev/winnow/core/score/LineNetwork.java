package dev.winnow.core.score;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small recurrent network that reads the lines of a text in both directions ({@link
 * NetworkLayout} says how it is built), with its origin, and the file format that holds it. Trees
 * judge a line by what its features say of its neighbours; the network learns by itself what to
 * remember of all lines before and behind.
 *
 * <p>The file begins with lines of text for people, as that of a {@link BlockModel}. Then follow,
 * big-endian: the numbers projected and remembered, and the length of what is behind the checksum
 * (4 bytes each), a CRC-32 (8 bytes), for each feature the number of quantiles (2 bytes), these and
 * the numbers of the ranks, and all weights (4 bytes each, IEEE 754). Immutable and thread-safe.
 */
public final class LineNetwork {

  private static final String FORMAT = "winnow line network 1";
  private static final String NAME = "name";
  private static final String FEATURES = "features";

  private static final int MAX_BODY = 1 << 24;

  /** Where the approximation of the hyperbolic tangent reaches 1. */
  private static final float TANH_END = 4.97f;

  private final String name;
  private final Map<String, String> origin;
  private final List<String> features;
  private final RankScale scale;
  private final NetworkLayout layout;
  private final float[] weights;

  /**
   * A network.
   *
   * @param name name and version, for the record's {@code winnow.model}
   * @param origin where it comes from: collections, licences, digest, date, figures
   * @param features the names of the features, in the order of the scale
   * @param scale of the features
   * @param layout sizes
   * @param weights as {@link NetworkLayout} places them
   * @throws IllegalArgumentException if these do not fit each other
   */
  public LineNetwork(
      String name,
      Map<String, String> origin,
      List<String> features,
      RankScale scale,
      NetworkLayout layout,
      float[] weights) {
    this.name = name;
    this.origin = Collections.unmodifiableMap(new LinkedHashMap<>(origin));
    this.features = List.copyOf(features);
    this.scale = scale;
    this.layout = layout;
    this.weights = weights.clone();
    ModelFile.check(origin);
    if (features.size() != layout.inputs()
        || scale.size() != layout.inputs()
        || weights.length != layout.size()) {
      throw new IllegalArgumentException("a network of other sizes");
    }
    for (float weight : weights) {
      if (!Float.isFinite(weight)) {
        throw new IllegalArgumentException("a weight is no number");
      }
    }
  }

  /** Name and version. */
  public String name() {
    return name;
  }

  /** Where it comes from. */
  public Map<String, String> origin() {
    return origin;
  }

  /** The names of the features that it looks at. */
  public List<String> features() {
    return features;
  }

  /**
   * The log-odds that the lines of a text are main content.
   *
   * @param rows the features of the text's lines, row by row
   * @param columns the number of values a row
   * @param used the column of each feature of the network
   */
  public float[] logOdds(float[] rows, int columns, int[] used) {
    int[] keys = new int[rows.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = KeyedTrees.key(rows[i]);
    }
    return ofKeys(keys, columns, used, columns);
  }

  /**
   * The same for the keys of the values ({@link KeyedTrees#key}).
   *
   * @param shared the column from which all rows hold the same
   */
  float[] ofKeys(int[] keys, int columns, int[] used, int shared) {
    int lines = keys.length / columns;
    float[] projections = project(keys, columns, used, shared);
    float[] sums = new float[lines];
    int output = layout.output();
    for (int i = 0; i < lines; i++) {
      sums[i] = weights[layout.outputBias()];
      for (int j = 0; j < layout.projected(); j++) {
        sums[i] += weights[output + j] * projections[i * layout.projected() + j];
      }
    }
    walk(projections, lines, false, sums);
    walk(projections, lines, true, sums);
    return sums;
  }

  /** The projections of all lines, those below 0 made 0. */
  private float[] project(int[] keys, int columns, int[] used, int shared) {
    int width = layout.projected();
    int lines = keys.length / columns;
    float[] projections = new float[lines * width];
    float[] common = new float[width];
    System.arraycopy(weights, layout.projectionBias(), common, 0, width);
    for (int feature = 0; feature < used.length && lines > 0; feature++) {
      if (used[feature] >= shared) {
        project(scale.ofKey(feature, keys[used[feature]]), feature, common);
      }
    }
    float[] line = new float[width];
    for (int i = 0; i < lines; i++) {
      System.arraycopy(common, 0, line, 0, width);
      for (int feature = 0; feature < used.length; feature++) {
        if (used[feature] < shared) {
          project(scale.ofKey(feature, keys[i * columns + used[feature]]), feature, line);
        }
      }
      for (int j = 0; j < width; j++) {
        projections[i * width + j] = Math.max(0, line[j]);
      }
    }
    return projections;
  }

  /** Adds what a feature's value comes to; nothing for 0. */
  private void project(float value, int feature, float[] to) {
    if (value != 0) {
      add(value, layout.projection() + feature * to.length, to);
    }
  }

  /** Adds some weights, times a value, to an array as long as they are many. */
  private void add(float value, int from, float[] to) {
    for (int j = 0; j < to.length; j++) {
      to[j] += value * weights[from + j];
    }
  }

  /** Goes over all lines and adds what is remembered at each, by its weights, to the sums. */
  private void walk(float[] projections, int lines, boolean backward, float[] sums) {
    int hidden = layout.hidden();
    float[] state = new float[hidden];
    float[] gates = new float[layout.gates()];
    float[] recurrent = new float[layout.gates()];
    int output = layout.output() + layout.projected() + (backward ? hidden : 0);
    for (int step = 0; step < lines; step++) {
      int line = backward ? lines - 1 - step : step;
      inputs(projections, line, backward, gates);
      recurrences(state, backward, recurrent);
      float sum = sums[line];
      for (int j = 0; j < hidden; j++) {
        float reset = sigmoid(gates[j] + recurrent[j]);
        float update = sigmoid(gates[hidden + j] + recurrent[hidden + j]);
        float candidate = tanh(gates[2 * hidden + j] + reset * recurrent[2 * hidden + j]);
        state[j] = candidate + update * (state[j] - candidate);
        sum += weights[output + j] * state[j];
      }
      sums[line] = sum;
    }
  }

  private void inputs(float[] projections, int line, boolean backward, float[] gates) {
    System.arraycopy(weights, layout.bias(backward), gates, 0, gates.length);
    int from = layout.input(backward);
    for (int k = 0; k < layout.projected(); k++) {
      float value = projections[line * layout.projected() + k];
      if (value != 0) {
        add(value, from + k * gates.length, gates);
      }
    }
  }

  private void recurrences(float[] state, boolean backward, float[] gates) {
    Arrays.fill(gates, 0);
    System.arraycopy(weights, layout.resetBias(backward), gates, 2 * state.length, state.length);
    int from = layout.recurrent(backward);
    for (int k = 0; k < state.length; k++) {
      add(state[k], from + k * gates.length, gates);
    }
  }

  /**
   * The hyperbolic tangent, nearly: a continued fraction of seven steps, off by 0.0002 at most. It
   * is made of basic operations only, so that it is the same on every machine.
   */
  public static float tanh(float x) {
    float bounded = Math.max(-TANH_END, Math.min(TANH_END, x));
    float square = bounded * bounded;
    float above = bounded * (135135 + square * (17325 + square * (378 + square)));
    float below = 135135 + square * (62370 + square * (3150 + square * 28));
    return Math.max(-1, Math.min(1, above / below));
  }

  /** The logistic function, by {@link #tanh}. */
  public static float sigmoid(float x) {
    return 0.5f + 0.5f * tanh(0.5f * x);
  }

  /** Writes the network; the same network gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    Map<String, String> header = new LinkedHashMap<>();
    header.put(NAME, name);
    header.putAll(origin);
    header.put(FEATURES, String.join(" ", features));
    ModelFile.writeHeader(FORMAT, header, out);
    byte[] body = body();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(layout.projected());
    data.writeInt(layout.hidden());
    data.writeInt(body.length);
    ModelFile.writeBody(body, data);
  }

  private byte[] body() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    for (int i = 0; i < scale.size(); i++) {
      float[] quantiles = scale.quantiles(i);
      data.writeShort(quantiles.length);
      writeAll(quantiles, data);
      writeAll(scale.values(i), data);
    }
    writeAll(weights, data);
    return bytes.toByteArray();
  }

  private static void writeAll(float[] values, DataOutputStream out) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  /**
   * Reads a network.
   *
   * @throws IOException if this is no network, or not the whole of it, or one of another version
   */
  public static LineNetwork read(InputStream in) throws IOException {
    Map<String, String> header = ModelFile.readHeader(FORMAT, in);
    String name = header.remove(NAME);
    String names = header.remove(FEATURES);
    if (name == null || names == null) {
      throw new IOException("the network does not say its name and its features");
    }
    List<String> features = List.of(names.split(" ", -1));
    DataInputStream data = new DataInputStream(in);
    int projected = data.readInt();
    int hidden = data.readInt();
    int length = data.readInt();
    if (length < 0 || length > MAX_BODY) {
      throw new IOException("the network claims " + length + " bytes");
    }
    ByteBuffer body = ByteBuffer.wrap(ModelFile.readBody(length, data));
    try {
      NetworkLayout layout = new NetworkLayout(features.size(), projected, hidden);
      RankScale scale = scale(features.size(), body);
      float[] weights = floats(layout.size(), body);
      if (body.hasRemaining()) {
        throw new IOException("the network is larger than it says");
      }
      return new LineNetwork(name, header, features, scale, layout, weights);
    } catch (IllegalArgumentException e) {
      throw new IOException("the network is broken: " + e.getMessage(), e);
    }
  }

  private static RankScale scale(int features, ByteBuffer body) throws IOException {
    float[][] quantiles = new float[features][];
    float[][] values = new float[features][];
    for (int i = 0; i < features; i++) {
      int count = body.remaining() < Short.BYTES ? -1 : body.getShort();
      quantiles[i] = floats(count, body);
      values[i] = floats(count + 1, body);
    }
    return RankScale.of(quantiles, values);
  }

  private static float[] floats(int count, ByteBuffer body) throws IOException {
    if (count < 0 || count > body.remaining() / Float.BYTES) {
      throw new IOException("the network is not whole");
    }
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = body.getFloat();
    }
    return floats;
  }
}
