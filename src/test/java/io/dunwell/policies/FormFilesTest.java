package io.dunwell.policies;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.policies.ShippedForm.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;

/** What people are asked: every task has its form, every form asks what came of it. */
class FormFilesTest {

    private static final Set<String> KINDS =
            Set.of("textfield", "textarea", "number", "select", "radio", "checkbox", "datetime");
    private static final Set<String> KEYS = Set.of(
            "outcome",
            "rightParty",
            "spokeWith",
            "sentOn",
            "promiseAmount",
            "promiseDate",
            "promiseMethod",
            "reasonCode",
            "disputeReason",
            "disputeAmount",
            "readBack",
            "detailsVerified",
            "note",
            "giveDays",
            "backOn",
            "reviewOn",
            "holdCredit",
            "instalments",
            "firstInstalmentOn",
            "rhythm",
            "downPayment",
            "downPaymentOn",
            "creditAmount",
            "alsoCredit",
            "replacementOn",
            "replacementReference",
            "withdrawnBy",
            "approvalNote",
            "newDetail",
            "street",
            "postalCode",
            "city",
            "region",
            "otherContact");

    @Test
    void everyTaskHasAFormAndPeopleWhoMayTakeIt() {
        assertThat(ShippedFiles.elements(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(ShippedForm.byId(task.getCamundaFormRef()).fields()).isNotEmpty();
            assertThat(task.getCamundaCandidateGroups()).isIn("COLLECTOR", "SUPERVISOR");
        });
    }

    @Test
    void everyTaskTellsTheWorklistWhenItOpens() {
        assertThat(ShippedFiles.elements(UserTask.class)).isNotEmpty().allSatisfy(task -> assertThat(listeners(task))
                .as("listeners of %s", task.getId())
                .containsExactly("create ${openTask}"));
    }

    @Test
    void everyFormIsUsedAndNamedAsItsFile() {
        var used = ShippedFiles.elements(UserTask.class).stream()
                .map(UserTask::getCamundaFormRef)
                .collect(toSet());

        assertThat(ShippedForm.all())
                .isNotEmpty()
                .allMatch(form -> form.fileName().equals(form.id() + ".form"))
                .allMatch(form -> used.contains(form.id()));
    }

    @Test
    void everyFormAsksWhatCameOfItAndTakesNoSilence() {
        assertThat(ShippedForm.all()).isNotEmpty().allSatisfy(form -> {
            assertThat(form.outcomes()).as("outcomes of %s", form.id()).hasSizeGreaterThan(1);
            assertThat(form.fields())
                    .filteredOn(field -> field.key().equals("outcome"))
                    .singleElement()
                    .matches(Field::required);
        });
    }

    @Test
    void questionsAreKnownWordedAndAskedOnce() {
        assertThat(ShippedForm.all()).isNotEmpty().allSatisfy(form -> assertThat(form.fields())
                .allMatch(field -> KEYS.contains(field.key()), "known key")
                .allMatch(field -> KINDS.contains(field.type()), "known kind")
                .allMatch(field -> !field.label().isBlank(), "worded")
                .extracting(Field::key)
                .doesNotHaveDuplicates());
    }

    @Test
    void choicesOfferSomethingToChoose() {
        assertThat(ShippedForm.all().stream().flatMap(form -> form.fields().stream()))
                .filteredOn(field -> Set.of("select", "radio").contains(field.type()))
                .isNotEmpty()
                .allMatch(field -> field.values().size() > 1);
    }

    @Test
    void callGuideAsksWhenThePaymentWasSentAndNeverWhetherTheInvoiceCame() throws IOException {
        var guide = Files.readString(Path.of("forms/call-customer.form"));

        assertThat(guide).contains("When did you send your payment?").doesNotContainIgnoringCase("did you receive");
    }

    private static List<String> listeners(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .map(listener -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
                .toList();
    }
}
