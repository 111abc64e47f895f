package dev.winnow.core.score;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * How a {@link RecurrentNet} lies in a model's file, big-endian: the sizes of {@link NetShape} in
 * their order (2 bytes each), the length of the rest and its CRC-32 (4 bytes each); then the
 * numbers of the features (2 bytes each), their centres, their widths and the weights (4 bytes
 * each, IEEE 754).
 */
final class NetFile {

  /** Longest net that is read. */
  private static final int MAX_BYTES = 1 << 24;

  private NetFile() {}

  static void write(RecurrentNet net, DataOutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    for (int column : net.columns()) {
      data.writeShort(column);
    }
    writeAll(data, net.scale().centres());
    writeAll(data, net.scale().widths());
    writeAll(data, net.weights());
    byte[] body = bytes.toByteArray();
    out.writeShort(net.shape().inputs());
    out.writeShort(net.shape().embedding());
    out.writeShort(net.shape().state());
    out.writeShort(net.shape().hidden());
    out.writeInt(body.length);
    out.writeInt(checksum(body));
    out.write(body);
  }

  private static void writeAll(DataOutputStream out, float[] values) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static int checksum(byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return (int) checksum.getValue();
  }

  /**
   * Reads a net.
   *
   * @throws IOException if it is not whole
   * @throws IllegalArgumentException if it is no net
   */
  static RecurrentNet read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    NetShape shape =
        new NetShape(
            data.readUnsignedShort(),
            data.readUnsignedShort(),
            data.readUnsignedShort(),
            data.readUnsignedShort());
    int length = data.readInt();
    int checksum = data.readInt();
    if (length < 0 || length > MAX_BYTES) {
      throw new IOException("the model claims a net of " + length + " bytes");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length || checksum(body) != checksum) {
      throw new IOException("the net is not whole");
    }
    ByteBuffer buffer = ByteBuffer.wrap(body);
    int[] columns = shorts(buffer, shape.inputs());
    float[] centres = floats(buffer, shape.inputs());
    float[] widths = floats(buffer, shape.inputs());
    float[] weights = floats(buffer, shape.size());
    return new RecurrentNet(shape, columns, new FeatureScale(centres, widths), weights);
  }

  private static int[] shorts(ByteBuffer buffer, int count) throws IOException {
    next(buffer, count * Short.BYTES);
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = Short.toUnsignedInt(buffer.getShort());
    }
    return values;
  }

  private static float[] floats(ByteBuffer buffer, int count) throws IOException {
    next(buffer, count * Float.BYTES);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = buffer.getFloat();
    }
    return values;
  }

  private static ByteBuffer next(ByteBuffer buffer, int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      throw new IOException("the net is not whole");
    }
    return buffer;
  }
}
