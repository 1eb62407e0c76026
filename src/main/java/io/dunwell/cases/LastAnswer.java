package io.dunwell.cases;

/**
 * The last task a person completed on a case.
 *
 * @param form id of the form
 * @param by login of the person
 */
record LastAnswer(String form, String outcome, String by) {

    boolean is(String askedForm, String askedOutcome) {
        return form.equals(askedForm) && outcome.equals(askedOutcome);
    }
}
