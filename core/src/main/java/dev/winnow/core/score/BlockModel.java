package dev.winnow.core.score;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A learned model of blocks with its origin, and the file format that holds it.
 *
 * <p>The file begins with lines of text for people: the format's name and version, {@code key:
 * value} lines that say where the model comes from, the names of its features, an empty line. Then
 * follow, big-endian: the number of trees (4 bytes), their depth (1 byte), a CRC-32 of what is
 * behind it (8 bytes), and for each place in the arrays of {@link TreeModel} the feature (2 bytes),
 * the threshold, the leaf and the mean (4 bytes each, IEEE 754). In a file of version 3 the net
 * follows ({@link NetFile}); one of version 2 has none. Immutable.
 *
 * @param name name and version, for the record's {@code winnow.model}
 * @param origin where it comes from: collections, licences, digest, date, figures
 * @param features the names of the features, in the order of the trees' columns
 * @param trees the trees; their sum is the log-odds of being main content
 * @param net a net over the same features, which has a say beside the trees; may be absent
 */
public record BlockModel(
    String name,
    Map<String, String> origin,
    List<String> features,
    TreeModel trees,
    Optional<RecurrentNet> net) {

  private static final String FORMAT = "winnow block model 2";
  private static final String FORMAT_WITH_NET = "winnow block model 3";
  private static final String NAME = "name";
  private static final String FEATURES = "features";

  private static final int MAX_LINE = 65_536;
  private static final int MAX_LINES = 100;
  private static final int MAX_TREES = 2_000;
  private static final int PLACE_BYTES = Short.BYTES + 3 * Float.BYTES;

  /** Checks that the text fits the format. */
  public BlockModel {
    origin = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(origin));
    features = List.copyOf(features);
    for (Map.Entry<String, String> entry : origin.entrySet()) {
      if ((entry.getKey() + entry.getValue()).indexOf('\n') >= 0 || entry.getKey().contains(": ")) {
        throw new IllegalArgumentException("a line break or a colon in " + entry.getKey());
      }
    }
    for (int feature : trees.features()) {
      if (feature >= features.size()) {
        throw new IllegalArgumentException("a tree looks at feature " + feature);
      }
    }
    for (int feature : net.map(RecurrentNet::columns).orElse(new int[0])) {
      if (feature >= features.size()) {
        throw new IllegalArgumentException("the net looks at feature " + feature);
      }
    }
  }

  /** A model of trees alone. */
  public BlockModel(
      String name, Map<String, String> origin, List<String> features, TreeModel trees) {
    this(name, origin, features, trees, Optional.empty());
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(net.isPresent() ? FORMAT_WITH_NET : FORMAT).append('\n');
    text.append(NAME).append(": ").append(name).append('\n');
    origin.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    text.append(FEATURES).append(": ").append(String.join(" ", features)).append("\n\n");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    byte[] body = body();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(trees.trees());
    data.writeByte(trees.depth());
    data.writeLong(checksum(body));
    data.write(body);
    if (net.isPresent()) {
      NetFile.write(net.get(), data);
    }
    data.flush();
  }

  private byte[] body() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    int[] columns = trees.features();
    float[] thresholds = trees.thresholds();
    float[] leaves = trees.leaves();
    float[] means = trees.means();
    for (int i = 0; i < columns.length; i++) {
      data.writeShort(columns[i]);
      data.writeFloat(thresholds[i]);
      data.writeFloat(leaves[i]);
      data.writeFloat(means[i]);
    }
    return bytes.toByteArray();
  }

  private static long checksum(byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return checksum.getValue();
  }

  /**
   * Reads a model.
   *
   * @throws IOException if this is no model, or not the whole of it, or one of another version
   */
  public static BlockModel read(InputStream in) throws IOException {
    String format = line(in);
    if (!format.equals(FORMAT) && !format.equals(FORMAT_WITH_NET)) {
      throw new IOException("not a file of the format \"" + FORMAT + "\"");
    }
    Map<String, String> header = header(in);
    String name = header.remove(NAME);
    String features = header.remove(FEATURES);
    if (name == null || features == null) {
      throw new IOException("the model does not say its name and its features");
    }
    try {
      List<String> names = List.of(features.split(" ", -1));
      TreeModel trees = trees(in);
      Optional<RecurrentNet> net =
          format.equals(FORMAT_WITH_NET) ? Optional.of(NetFile.read(in)) : Optional.empty();
      return new BlockModel(name, header, names, trees, net);
    } catch (IllegalArgumentException e) {
      throw new IOException("the model is broken: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> header(InputStream in) throws IOException {
    Map<String, String> header = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(": ");
      if (colon < 0 || header.size() > MAX_LINES) {
        throw new IOException("the model's header is broken");
      }
      header.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return header;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.size() > MAX_LINE) {
        throw new IOException("the model's header has no end");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static TreeModel trees(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int count = data.readInt();
    int depth = data.readUnsignedByte();
    if (count < 1 || count > MAX_TREES || depth < 1 || depth > TreeModel.MAX_DEPTH) {
      throw new IOException("the model claims " + count + " trees of depth " + depth);
    }
    long checksum = data.readLong();
    int places = count << depth;
    byte[] body = in.readNBytes(places * PLACE_BYTES);
    if (body.length < places * PLACE_BYTES || checksum(body) != checksum) {
      throw new IOException("the model is not whole");
    }
    ByteBuffer buffer = ByteBuffer.wrap(body);
    int[] features = new int[places];
    float[] thresholds = new float[places];
    float[] leaves = new float[places];
    float[] means = new float[places];
    for (int i = 0; i < places; i++) {
      features[i] = buffer.getShort();
      thresholds[i] = buffer.getFloat();
      leaves[i] = buffer.getFloat();
      means[i] = buffer.getFloat();
    }
    return new TreeModel(depth, features, thresholds, leaves, means);
  }
}
