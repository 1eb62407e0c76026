package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every template must keep to; each rule once cost somebody an evening. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SPRITE = Path.of("src/main/frontend/icons/icons.svg");

    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\sth:style|\\son[a-z]+=|\\shx-on|<script(?![^>]*src=)|=\"js:");
    private static final Pattern CONDITION_NOT_ASKED = Pattern.compile(
            "<[^>]*\\bth:(?:if|unless)=[^>]*\\bth:replace=|<[^>]*\\bth:replace=[^>]*\\bth:(?:if|unless)=");
    private static final Pattern BEAN_IN_ARGUMENT = Pattern.compile("~\\{[^}]*\\$\\{[^}]*@|@\\{[^}]*\\$\\{@");
    private static final Pattern ICON =
            Pattern.compile("\\b(?:icon|empty)\\('([a-z-]+)'|\\bdot\\('[a-z]*', '([a-z-]+)'");

    @Test
    void nothingIsInlineSinceTheContentPolicyRefusesIt() {
        assertThat(found(INLINE)).isEmpty();
    }

    @Test
    void aConditionStandsAroundAReplacedTagSinceOnItNobodyAsks() {
        assertThat(found(CONDITION_NOT_ASKED)).isEmpty();
    }

    @Test
    void argumentsOfFragmentsNameNoBeansSinceThymeleafRefusesThem() {
        assertThat(found(BEAN_IN_ARGUMENT)).isEmpty();
    }

    @Test
    void everyIconIsInTheSprite() throws IOException {
        var sprite = Files.readString(SPRITE);
        var used = new ArrayList<String>();
        for (var template : templates()) {
            var icons = ICON.matcher(text(template));
            while (icons.find()) {
                used.add(icons.group(1) != null ? icons.group(1) : icons.group(2));
            }
        }

        assertThat(used).hasSizeGreaterThan(10).allMatch(icon -> sprite.contains("id=\"i-" + icon + "\""));
    }

    private static List<String> found(Pattern pattern) {
        assertThat(templates()).hasSizeGreaterThan(6);
        return templates().stream()
                .flatMap(template -> pattern.matcher(text(template))
                        .results()
                        .map(match -> TEMPLATES.relativize(template) + ": "
                                + match.group().strip()))
                .toList();
    }

    private static List<Path> templates() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without Thymeleaf's own comments, which never reach a browser. */
    private static String text(Path template) {
        try {
            return Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
