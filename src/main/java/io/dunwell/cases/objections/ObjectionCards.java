package io.dunwell.cases.objections;

import io.dunwell.staff.CurrentUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The cards that ship, read once; templates know them by the name {@code objectionCards}. */
@Component
public class ObjectionCards {

    private final List<ObjectionCard> all;
    private final CurrentUser user;

    public ObjectionCards(
            @Value("classpath:objections/cards.yaml") Resource file, CurrentUser user, ThymeleafViewResolver resolver) {
        this.all = read(file);
        this.user = user;
        resolver.addStaticVariable("objectionCards", this);
    }

    /** What is heard most often first. */
    public List<ObjectionCard> all() {
        return all;
    }

    /** What follows from a card, as far as the signed-in person may do it. */
    public List<ObjectionDeed> deeds(ObjectionCard card) {
        return card.deeds().stream()
                .filter(deed -> !deed.isForSupervisors() || user.mayApprove())
                .toList();
    }

    /** In which of our languages a customer is spoken to: {@code en} or {@code de}. */
    public String tongue(String language) {
        return Spoken.isGerman(language) ? "de" : "en";
    }

    /** @throws org.springframework.boot.context.properties.bind.BindException when one cannot be meant as it stands */
    public static List<ObjectionCard> read(Resource file) {
        try {
            var sources = ConfigurationPropertySources.from(new YamlPropertySourceLoader().load("cards", file));
            return List.copyOf(new Binder(sources)
                    .bind(
                            "cards",
                            Bindable.listOf(ObjectionCard.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
