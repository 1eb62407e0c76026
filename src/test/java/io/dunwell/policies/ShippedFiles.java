package io.dunwell.policies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The diagrams, decision tables and forms that ship, as they lie in {@code processes/} and {@code forms/}. */
final class ShippedFiles {

    private static final List<Path> FOLDERS = List.of(Path.of("processes"), Path.of("forms"));

    // Read once: elements of two readings of a file are never equal.
    private static final List<Diagram> DIAGRAMS = ending(".bpmn").stream()
            .map(file -> new Diagram(file, Bpmn.readModelFromFile(file.toFile())))
            .toList();

    private ShippedFiles() {}

    /** A diagram and what its file is called. */
    record Diagram(Path file, BpmnModelInstance model) {

        Process process() {
            return model.getModelElementsByType(Process.class).iterator().next();
        }

        String key() {
            return process().getId();
        }

        /** Belongs to the developers, not to managers. */
        boolean isFrame() {
            return !file.getParent().getParent().endsWith("policies");
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static List<Path> all() {
        return FOLDERS.stream().flatMap(ShippedFiles::filesBelow).sorted().toList();
    }

    /** @throws IllegalStateException when there is none: a guard that checks nothing must fail */
    static List<Path> ending(String extension) {
        var files = all().stream()
                .filter(file -> file.toString().endsWith(extension))
                .toList();
        if (files.isEmpty()) {
            throw new IllegalStateException("No file ends in %s below %s.".formatted(extension, FOLDERS));
        }
        return files;
    }

    static List<Diagram> diagrams() {
        return DIAGRAMS;
    }

    /** All elements of a kind, in all diagrams; it is for the caller to see that there are any. */
    static <T extends ModelElementInstance> List<T> elements(Class<T> kind) {
        return diagrams().stream()
                .map(diagram -> diagram.model().getModelElementsByType(kind))
                .flatMap(Collection::stream)
                .toList();
    }

    static List<Decision> decisions() {
        return ending(".dmn").stream()
                .map(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
                .flatMap(Collection::stream)
                .toList();
    }

    static Diagram diagram(String key) {
        return diagrams().stream()
                .filter(diagram -> diagram.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
