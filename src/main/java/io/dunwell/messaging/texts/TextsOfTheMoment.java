package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts that are in force at one moment; it does not change while a batch is written. */
public record TextsOfTheMoment(Map<TextPlace, Wording> wordings) {

    public TextsOfTheMoment {
        wordings = Map.copyOf(wordings);
    }

    /** In the first of {@code languages} that has this text, else in English; empty when the channel has none. */
    public Optional<Wording> find(String template, Channel channel, List<String> languages) {
        return Stream.concat(languages.stream(), Stream.of(HouseTexts.FALLBACK))
                .flatMap(language -> Stream.ofNullable(wordings.get(new TextPlace(template, channel, language))))
                .findFirst();
    }
}
