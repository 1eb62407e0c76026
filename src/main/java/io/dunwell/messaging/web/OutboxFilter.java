package io.dunwell.messaging.web;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.MessageSearch;
import io.dunwell.messaging.MessageState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the person looks for, as it stands in the address bar.
 *
 * @param q part of a customer's name or number
 */
record OutboxFilter(
        @Nullable MessageState state, @Nullable Channel channel, @Nullable String q, @Nullable Integer page) {

    MessageSearch search() {
        return new MessageSearch(state, channel, q == null ? "" : q, page == null ? 0 : page);
    }

    public boolean isSet() {
        return state != null || channel != null || q != null && !q.isBlank();
    }

    /** The address without the page, for the pager. */
    String address() {
        return UriComponentsBuilder.fromPath("/messages")
                .queryParamIfPresent("state", Optional.ofNullable(state))
                .queryParamIfPresent("channel", Optional.ofNullable(channel))
                .queryParamIfPresent("q", Optional.ofNullable(q).filter(text -> !text.isBlank()))
                .encode()
                .build()
                .toUriString();
    }
}
