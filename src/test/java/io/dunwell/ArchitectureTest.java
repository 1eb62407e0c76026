package io.dunwell;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.dunwell.engine.PolicyStep;
import io.dunwell.kernel.Rejection;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** The rest of the shape; a rule that matches nothing fails. */
@AnalyzeClasses(packages = "io.dunwell", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule camundaLivesInTwoPackages = noClasses()
            .that(not(resideInAnyPackage("io.dunwell.engine..", "io.dunwell.policies..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.."));

    @ArchTest
    static final ArchRule onlyTheClockKnowsTheTime = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("dates come in as arguments; the edge asks BusinessCalendar or the Clock");

    @ArchTest
    static final ArchRule systemClockIsTakenOnce = noClasses()
            .that()
            .resideOutsideOfPackage("io.dunwell.kernel..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule booksHoldNoFloatingPoint = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "io.dunwell.ledger..", "io.dunwell.kernel..", "io.dunwell.promises..", "io.dunwell.offers..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(float.class);

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotStartingWith("set");

    @ArchTest
    static final ArchRule stepsLiveTogetherAndSaySo = classes()
            .that()
            .implement(PolicyStep.class)
            .should()
            .haveSimpleNameEndingWith("Step")
            .andShould()
            .resideInAPackage("io.dunwell.cases.steps");

    @ArchTest
    static final ArchRule controllersAreTheirModulesOwn =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule refusalsSpeakInNames =
            classes().that().areAssignableTo(Rejection.class).should().haveSimpleNameNotEndingWith("Exception");

    /**
     * Beans are named by their simple names; some stand only in the running application, where no test would notice.
     */
    @ArchTest
    static void beansHaveNamesOfTheirOwn(JavaClasses classes) {
        var beans = classes.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class) || type.isAnnotatedWith(Component.class))
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(beans).isNotEmpty().doesNotHaveDuplicates();
    }
}
