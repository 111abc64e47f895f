package dev.winnow.bench.train;

import dev.winnow.core.score.FeatureScale;
import dev.winnow.core.score.NetPass;
import dev.winnow.core.score.NetShape;
import dev.winnow.core.score.RecurrentNet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Learns a {@link RecurrentNet} from documents: stochastic gradient descent with AdamW (I.
 * Loshchilov, F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019), a learning rate that
 * rises and falls once (L. Smith, "A disciplined approach to neural network hyper-parameters",
 * 2018), and dropout (N. Srivastava et al., JMLR 2014). The loss is that of the mean F1 of
 * documents, as for the trees ({@link PageF1Loss}). One thread and a seed: the same documents give
 * the same net.
 *
 * @param features how many of the model's features it looks at
 * @param embedding numbers of the first layer
 * @param state numbers of each direction's state
 * @param hidden numbers of the last layer but one
 * @param epochs how often each document is seen
 * @param seed of weights, order, windows and dropout
 */
record NetTrainer(int features, int embedding, int state, int hidden, int epochs, long seed) {

  /** Documents a step. */
  private static final int BATCH = 12;

  /** Blocks of a document that are seen at a time: a window is drawn of longer ones. */
  private static final int WINDOW = 700;

  /** Rows that the scale of the features is taken from. */
  private static final int SCALED_ROWS = 60_000;

  private static final double HIGHEST_RATE = 4e-3;
  private static final double FIRST_RATE = HIGHEST_RATE / 25;
  private static final double LAST_RATE = FIRST_RATE / 1e4;

  /** Share of the steps in which the rate rises. */
  private static final double RISING = 0.3;

  private static final double DECAY = 0.05;
  private static final double FIRST_MOMENT = 0.9;
  private static final double SECOND_MOMENT = 0.999;
  private static final double EPSILON = 1e-8;

  /** Longest gradient. */
  private static final double LONGEST = 1;

  /** Share of the numbers of a layer that are left out. */
  private static final double DROPPED = 0.15;

  /** A document with its inputs scaled. */
  private static final class Document {
    private final float[] inputs;
    private final float[] labels;
    private final float[] words;

    Document(float[] inputs, float[] labels, float[] words) {
      this.inputs = inputs;
      this.labels = labels;
      this.words = words;
    }

    int rows() {
      return labels.length;
    }

    /** The inputs of some blocks. */
    float[] inputs(int from, int count) {
      int features = inputs.length / rows();
      float[] part = new float[features * count];
      for (int i = 0; i < features; i++) {
        System.arraycopy(inputs, i * rows() + from, part, i * count, count);
      }
      return part;
    }
  }

  /**
   * Learns a net.
   *
   * @param columns the columns of the samples that it looks at
   * @param places the numbers of these features in the model
   */
  RecurrentNet learn(List<Sample> samples, int[] columns, int[] places) {
    FeatureScale scale = scale(samples, columns);
    List<Document> documents = new ArrayList<>();
    for (Sample sample : samples) {
      Document document = document(sample, columns, scale);
      double content = 0;
      for (int i = 0; i < document.rows(); i++) {
        content += document.labels[i] * document.words[i];
      }
      if (content > 0) {
        documents.add(document);
      }
    }
    NetShape shape = new NetShape(columns.length, embedding, state, hidden);
    return new RecurrentNet(shape, places, scale, new Descent(shape, documents).run());
  }

  private FeatureScale scale(List<Sample> samples, int[] columns) {
    long rows = samples.stream().mapToLong(Sample::blocks).sum();
    SplittableRandom random = new SplittableRandom(seed);
    double share = Math.min(1, (double) SCALED_ROWS / Math.max(1, rows));
    List<float[]> drawn = new ArrayList<>();
    for (Sample sample : samples) {
      for (int block = 0; block < sample.blocks(); block++) {
        if (random.nextDouble() < share || drawn.isEmpty()) {
          float[] row = new float[columns.length];
          for (int i = 0; i < columns.length; i++) {
            row[i] = sample.value(block, columns[i]);
          }
          drawn.add(row);
        }
      }
    }
    float[][] sorted = new float[columns.length][drawn.size()];
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < drawn.size(); k++) {
        sorted[i][k] = drawn.get(k)[i];
      }
      Arrays.sort(sorted[i]);
    }
    return FeatureScale.of(sorted);
  }

  private static Document document(Sample sample, int[] columns, FeatureScale scale) {
    int rows = sample.blocks();
    float[] values = new float[rows * columns.length];
    float[] labels = new float[rows];
    float[] words = new float[rows];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < columns.length; i++) {
        values[row * columns.length + i] = sample.value(row, columns[i]);
      }
      labels[row] = sample.label(row) == Label.CONTENT ? 1 : 0;
      words[row] = sample.label(row) == Label.REPEATED ? 0 : sample.words(row);
    }
    int[] all = IntStream.range(0, columns.length).toArray();
    float[] inputs = scale.apply(values, all, columns.length, 0, rows);
    return new Document(inputs, labels, words);
  }

  /** The descent of one net. */
  private final class Descent {
    private final NetShape shape;
    private final List<Document> documents;
    private final SplittableRandom random = new SplittableRandom(seed);
    private final float[] weights;
    private final double[] first;
    private final double[] second;
    private final NetGradient gradient;
    private int step;

    Descent(NetShape shape, List<Document> documents) {
      this.shape = shape;
      this.documents = documents;
      weights = new float[shape.size()];
      first = new double[weights.length];
      second = new double[weights.length];
      gradient = new NetGradient(shape);
      draw(shape.embeddingLayer(), shape.gateLayer(0), shape.inputs());
      draw(shape.gateLayer(0), shape.hiddenLayer(), embedding);
      draw(shape.hiddenLayer(), shape.outputLayer(), shape.seen());
      draw(shape.outputLayer(), shape.size(), hidden);
    }

    /**
     * Draws the weights of a layer so that its outputs vary as much as its inputs do (Y. LeCun et
     * al., "Efficient BackProp", 1998).
     */
    private void draw(int from, int to, int width) {
      double bound = Math.sqrt(3.0 / width);
      for (int i = from; i < to; i++) {
        weights[i] = (float) (bound * (2 * random.nextDouble() - 1));
      }
    }

    float[] run() {
      int batches = (documents.size() + BATCH - 1) / BATCH;
      int steps = batches * epochs;
      List<Document> order = new ArrayList<>(documents);
      for (int epoch = 0; epoch < epochs; epoch++) {
        shuffle(order);
        for (int from = 0; from < order.size(); from += BATCH) {
          gradient.clear(weights);
          for (Document document : order.subList(from, Math.min(order.size(), from + BATCH))) {
            add(document);
          }
          move(rate((double) step / steps));
          step++;
        }
      }
      return weights;
    }

    private void shuffle(List<Document> order) {
      for (int i = order.size() - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        Document swap = order.get(i);
        order.set(i, order.get(other));
        order.set(other, swap);
      }
    }

    private void add(Document document) {
      int rows = Math.min(WINDOW, document.rows());
      int from = document.rows() > rows ? random.nextInt(document.rows() - rows) : 0;
      float[] inputs = document.inputs(from, rows);
      float[] labels = Arrays.copyOfRange(document.labels, from, from + rows);
      float[] words = Arrays.copyOfRange(document.words, from, from + rows);
      float[] embeddingMask = mask(rows * embedding);
      float[] hiddenMask = mask(rows * hidden);
      NetPass pass = new NetPass(shape, weights, inputs, rows, embeddingMask, hiddenMask);
      float[] errors = errors(pass.logOdds, labels, words);
      gradient.add(inputs, pass, errors, embeddingMask, hiddenMask);
    }

    private float[] mask(int count) {
      float[] mask = new float[count];
      for (int i = 0; i < count; i++) {
        mask[i] = random.nextDouble() < DROPPED ? 0 : (float) (1 / (1 - DROPPED));
      }
      return mask;
    }

    private double rate(double share) {
      if (share < RISING) {
        return between(FIRST_RATE, HIGHEST_RATE, share / RISING);
      }
      return between(HIGHEST_RATE, LAST_RATE, (share - RISING) / (1 - RISING));
    }

    /** Between two rates along half a cosine. */
    private static double between(double from, double to, double share) {
      return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
    }

    private void move(double rate) {
      double square = 0;
      for (float part : gradient.sum) {
        square += (double) part * part;
      }
      double length = Math.sqrt(square) / BATCH;
      double scale = (length > LONGEST ? LONGEST / length : 1) / BATCH;
      double firstBias = 1 - Math.pow(FIRST_MOMENT, step + 1);
      double secondBias = 1 - Math.pow(SECOND_MOMENT, step + 1);
      for (int i = 0; i < weights.length; i++) {
        double part = gradient.sum[i] * scale;
        first[i] += (1 - FIRST_MOMENT) * (part - first[i]);
        second[i] += (1 - SECOND_MOMENT) * (part * part - second[i]);
        double step = first[i] / firstBias / (Math.sqrt(second[i] / secondBias) + EPSILON);
        weights[i] -= (float) (rate * (step + DECAY * weights[i]));
      }
    }
  }

  /** The derivative of the loss by the log-odds of each block. */
  private static float[] errors(float[] logOdds, float[] labels, float[] words) {
    float[] probability = new float[logOdds.length];
    for (int i = 0; i < logOdds.length; i++) {
      probability[i] = (float) (1 / (1 + Math.exp(-logOdds[i])));
    }
    float[] errors = PageF1Loss.costs(probability, labels, words, 0, labels.length);
    for (int i = 0; i < errors.length; i++) {
      errors[i] *= probability[i] - labels[i];
    }
    return errors;
  }
}
