package io.dunwell.cases;

/** What completing a task with a certain form does to the books, before the case goes on. */
public interface TaskAnswer {

    /** Id of the form in {@code forms/}. */
    String form();

    /** @throws io.dunwell.kernel.Rejection when the answer cannot be taken; nothing has happened then */
    void take(AnsweredTask task, Answer answer);
}
