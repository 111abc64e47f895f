package dev.winnow.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The one-way order of core's packages, and what core must not know of. */
class ArchitectureTest {

  private static final String BASE = "dev.winnow.core";

  /** The way of a document; a package may use only those before it. */
  private static final List<String> ORDER =
      List.of(
          "reason",
          "source",
          "decode",
          "normalize",
          "parse",
          "segment",
          "evidence",
          "page",
          "score",
          "decide",
          "metadata",
          "render",
          "article");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> unplaced = new TreeSet<>();
    for (JavaClass type : CORE) {
      String name = type.getPackageName();
      if (!name.equals(BASE) && !ORDER.contains(name.substring(BASE.length() + 1))) {
        unplaced.add(name);
      }
    }
    assertThat(CORE).isNotEmpty();
    assertThat(unplaced).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyThoseBeforeIt() {
    return ORDER.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> usesOnlyEarlier(name).check(CORE)));
  }

  private static ArchRule usesOnlyEarlier(String name) {
    Set<String> later = new TreeSet<>();
    for (String other : ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size())) {
      later.add(BASE + "." + other);
    }
    later.add(BASE);
    return noClasses()
        .that()
        .resideInAPackage(BASE + "." + name)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe("come later", c -> later.contains(c.getPackageName())))
        .allowEmptyShould(true);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void coreKnowsNeitherRulesNorFrontEnds() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.winnow.rules..", "dev.winnow.cli..", "dev.winnow.bench..")
        .check(CORE);
  }

  @Test
  void coreKnowsNoFiles() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.file..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile)")
        .check(CORE);
  }

  @Test
  void coreOpensNoConnections() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(URL|URLConnection|HttpURLConnection|Socket|InetAddress)")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .check(CORE);
  }

  @Test
  void coreStartsNoThreads() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.(Thread|ThreadLocal|InheritableThreadLocal)")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Timer|concurrent\\.(.*Executor.*|ForkJoin.*|CompletableFuture))")
        .check(CORE);
  }

  @Test
  void coreWritesToNoStandardStream() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
  }

  @Test
  void coreAsksNoClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks what time it is",
                call ->
                    call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(CORE);
  }

  @Test
  void coreAsksForNoSystemDefaults() {
    noClasses()
        .should()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.util.TimeZone.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.nio.charset.Charset.class, "defaultCharset")
        .check(CORE);
  }
}
