package dev.winnow.core.score;

import java.util.Arrays;

/**
 * Products of matrices for the layers of a {@link RecurrentNet}. What is known of the blocks of a
 * document lies number behind number: all blocks' first numbers, then all their second ones, and so
 * on. So the innermost loops are as long as the document, and compilers turn them into vector
 * instructions; the order of additions is fixed, so that every machine computes the same.
 */
public final class Products {

  private Products() {}

  /**
   * Adds what a layer makes of its inputs.
   *
   * @param blocks how many blocks
   * @param inner numbers of a block that go in
   * @param outer numbers of a block that come out
   * @param inputs {@code inner} times {@code blocks} numbers
   * @param weights {@code inner} rows of {@code outer} weights, from a place on
   * @param sums {@code outer} times {@code blocks} numbers that are added to
   */
  public static void add(
      int blocks,
      int inner,
      int outer,
      float[] inputs,
      float[] weights,
      int weightsAt,
      float[] sums) {
    float[][] columns = new float[inner][];
    for (int i = 0; i < inner; i++) {
      columns[i] = Arrays.copyOfRange(inputs, i * blocks, (i + 1) * blocks);
    }
    float[] sum = new float[blocks];
    float[] next = new float[blocks];
    for (int j = 0; j < outer; j += 2) {
      // An odd last sum goes with itself; what the second one comes to is not looked at.
      int second = Math.min(j + 1, outer - 1);
      System.arraycopy(sums, j * blocks, sum, 0, blocks);
      System.arraycopy(sums, second * blocks, next, 0, blocks);
      int i = 0;
      for (; i + 4 <= inner; i += 4) {
        addFour(columns, i, weights, weightsAt + i * outer + j, outer, second - j, sum, next);
      }
      for (; i < inner; i++) {
        addOne(columns[i], weights[weightsAt + i * outer + j], sum);
        addOne(columns[i], weights[weightsAt + i * outer + second], next);
      }
      System.arraycopy(next, 0, sums, second * blocks, blocks);
      System.arraycopy(sum, 0, sums, j * blocks, blocks);
    }
  }

  /**
   * Adds four columns to two sums, so that a number that was read serves twice. Each column is an
   * array of its own: compilers make no vector instructions of loops over several places of one
   * array, since these could overlap.
   */
  private static void addFour(
      float[][] columns,
      int first,
      float[] weights,
      int at,
      int outer,
      int step,
      float[] sum,
      float[] next) {
    float[] column0 = columns[first];
    float[] column1 = columns[first + 1];
    float[] column2 = columns[first + 2];
    float[] column3 = columns[first + 3];
    float weight00 = weights[at];
    float weight01 = weights[at + step];
    float weight10 = weights[at + outer];
    float weight11 = weights[at + outer + step];
    float weight20 = weights[at + 2 * outer];
    float weight21 = weights[at + 2 * outer + step];
    float weight30 = weights[at + 3 * outer];
    float weight31 = weights[at + 3 * outer + step];
    for (int k = 0; k < sum.length; k++) {
      float value0 = column0[k];
      float value1 = column1[k];
      float value2 = column2[k];
      float value3 = column3[k];
      sum[k] += weight00 * value0 + weight10 * value1 + weight20 * value2 + weight30 * value3;
      next[k] += weight01 * value0 + weight11 * value1 + weight21 * value2 + weight31 * value3;
    }
  }

  private static void addOne(float[] column, float weight, float[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += weight * column[k];
    }
  }

  /**
   * Adds, for each weight of a layer, the sum over blocks of its input times the error of its
   * output: the gradient by the weights.
   *
   * @param inputs {@code inner} times {@code blocks} numbers
   * @param errors {@code outer} times {@code blocks} numbers
   * @param gradient {@code inner} rows of {@code outer} numbers that are added to, from a place on
   */
  public static void addGradient(
      int blocks,
      int inner,
      int outer,
      float[] inputs,
      float[] errors,
      float[] gradient,
      int gradientAt) {
    for (int i = 0; i < inner; i++) {
      for (int j = 0; j < outer; j++) {
        gradient[gradientAt + i * outer + j] += dot(blocks, inputs, i * blocks, errors, j * blocks);
      }
    }
  }

  private static float dot(int count, float[] left, int leftAt, float[] right, int rightAt) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      sum0 += left[leftAt + k] * right[rightAt + k];
      sum1 += left[leftAt + k + 1] * right[rightAt + k + 1];
      sum2 += left[leftAt + k + 2] * right[rightAt + k + 2];
      sum3 += left[leftAt + k + 3] * right[rightAt + k + 3];
    }
    for (; k < count; k++) {
      sum0 += left[leftAt + k] * right[rightAt + k];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }

  /** The weights of a layer the other way round, for errors that go back through it. */
  public static float[] transposed(int inner, int outer, float[] weights, int from) {
    float[] result = new float[inner * outer];
    for (int i = 0; i < inner; i++) {
      for (int j = 0; j < outer; j++) {
        result[j * inner + i] = weights[from + i * outer + j];
      }
    }
    return result;
  }
}
