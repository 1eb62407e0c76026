package io.dunwell.reporting;

import org.jspecify.annotations.Nullable;

/** A part of the home page's first card that another module brings; the beans stand in the order of {@code @Order}. */
public interface HomeCard {

    /** The template whose fragment {@code card(it)} draws it, for example {@code nightly/card}. */
    String template();

    /** What the fragment receives as {@code it}; null leaves the part out for whoever looks now. */
    @Nullable
    Object content();
}
