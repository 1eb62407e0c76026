package io.dunwell.engine;

import io.dunwell.kernel.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** The forms of open tasks, each as it was deployed with the diagram that opened the task. */
@Component
public class TaskForms {

    private final FormService forms;

    TaskForms(FormService forms) {
        this.forms = forms;
    }

    /**
     * The form's JSON.
     *
     * @throws NotFound when the task is closed
     */
    public String json(String taskId) {
        try (var form = forms.getDeployedTaskForm(taskId)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NullValueException closed) {
            throw NotFound.of("open task", taskId);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
