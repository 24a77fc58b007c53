package io.tensionwire.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Which part may depend on which: parts meet in the contract and in the command that wires them, nowhere else. */
class ArchitectureTest {
    private static final String[] PARTS = {"ingest", "enrich", "sink", "replay", "dashboard"};
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.tensionwire");

    @Test
    void theContractDependsOnNoOtherPart() {
        noClasses()
                .that()
                .resideInAPackage("io.tensionwire.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.tensionwire.ingest..",
                        "io.tensionwire.enrich..",
                        "io.tensionwire.sink..",
                        "io.tensionwire.replay..",
                        "io.tensionwire.dashboard..",
                        "io.tensionwire.app..")
                .check(CLASSES);
    }

    @Test
    void thePartsDependOnTheContractAndNeverOnEachOther() {
        for (String part : PARTS) {
            noClasses()
                    .that()
                    .resideInAPackage("io.tensionwire." + part + "..")
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.tensionwire..")
                            .and(JavaClass.Predicates.resideOutsideOfPackages(
                                    "io.tensionwire." + part + "..", "io.tensionwire.contract..")))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("io.tensionwire.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noClassIsNamedAfterAKindOfCode() {
        classes()
                .that()
                .resideInAPackage("io.tensionwire..")
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(CLASSES);
    }
}
