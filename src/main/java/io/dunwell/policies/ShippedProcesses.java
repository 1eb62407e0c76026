package io.dunwell.policies;

import io.dunwell.engine.PolicyBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What ships in {@code processes/} and {@code forms/}: a folder is a bundle, together with the forms its diagrams name.
 *
 * <p>File names are fixed by the folder, so that the same diagram is the same bundle wherever the application runs.
 */
@Component
class ShippedProcesses {

    static final String SOURCE = "shipped";

    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    /** @throws UnreadableProcess when a file is missing or cannot be read: the application must not start without it */
    List<PolicyBundle> bundles() {
        Map<String, List<Resource>> folders = Arrays.stream(find("classpath*:processes/**/*.*mn"))
                .collect(Collectors.groupingBy(ShippedProcesses::folder, TreeMap::new, Collectors.toList()));
        if (folders.isEmpty()) {
            throw new UnreadableProcess("processes/ is empty");
        }
        return folders.entrySet().stream()
                .map(folder -> bundle(folder.getKey(), folder.getValue()))
                .toList();
    }

    private PolicyBundle bundle(String name, List<Resource> resources) {
        Map<String, byte[]> content = new TreeMap<>();
        resources.stream()
                .sorted(Comparator.comparing(Resource::getFilename))
                .forEach(resource -> content.put(String.valueOf(resource.getFilename()), read(resource)));
        for (var form : forms(content)) {
            content.put(form + ".form", read(files.getResource("classpath:forms/" + form + ".form")));
        }
        return new PolicyBundle(name, SOURCE, content);
    }

    private static List<String> forms(Map<String, byte[]> content) {
        return content.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(text -> FORM.matcher(text).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static String folder(Resource resource) {
        try {
            var path = resource.getURL().getPath();
            var parent = path.substring(0, path.lastIndexOf('/'));
            return parent.substring(parent.lastIndexOf('/') + 1);
        } catch (IOException broken) {
            throw new UnreadableProcess(resource.getDescription(), broken);
        }
    }

    private Resource[] find(String pattern) {
        try {
            return files.getResources(pattern);
        } catch (IOException broken) {
            throw new UnreadableProcess(pattern, broken);
        }
    }

    private static byte[] read(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException broken) {
            throw new UnreadableProcess(resource.getDescription(), broken);
        }
    }
}
