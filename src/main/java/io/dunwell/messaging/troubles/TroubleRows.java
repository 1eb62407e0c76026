package io.dunwell.messaging.troubles;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of channel_trouble, and the messages that wait for one. */
@Component
class TroubleRows {

    private static final String WAITING = "select count(*) from outbound_message where state = 'READY' and reason = ?";

    private final JdbcClient jdbc;

    TroubleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is known */
    boolean count(Channel channel, String code, Instant now) {
        return jdbc.sql("update channel_trouble set times = times + 1, last_at = ? where channel = ? and code = ?")
                        .params(SqlRow.stored(now), channel.name(), code)
                        .update()
                == 1;
    }

    /** @return false when another node was quicker */
    boolean add(Channel channel, String code, boolean stops, String sentence, String print, Instant now) {
        return jdbc.sql(
                                """
                        insert ignore into channel_trouble (channel, code, stops, sentence, settings_print, since,
                          last_at, times) values (?, ?, ?, ?, ?, ?, ?, 1)
                        """)
                        .params(channel.name(), code, stops, sentence, print, SqlRow.stored(now), SqlRow.stored(now))
                        .update()
                == 1;
    }

    List<ChannelTrouble> all() {
        return select("").stream().map(this::withWaiting).toList();
    }

    List<ChannelTrouble> stops() {
        return select("where stops = true");
    }

    /** Of the oldest stop of each channel. */
    Map<Channel, String> prints() {
        var prints = new HashMap<Channel, String>();
        jdbc.sql("select channel, settings_print from channel_trouble where stops = true order by since")
                .query((row, number) ->
                        prints.putIfAbsent(Channel.valueOf(row.getString("channel")), row.getString("settings_print")))
                .list();
        return prints;
    }

    void remove(Channel channel, boolean stops) {
        jdbc.sql("delete from channel_trouble where channel = ? and stops = ?")
                .params(channel.name(), stops)
                .update();
    }

    int hasten(List<String> reasons, Instant now) {
        return jdbc.sql(
                        """
                update outbound_message set due_at = :now, reason = null, version = version + 1
                 where state = 'READY' and due_at > :now and reason in (:reasons)
                """)
                .param("now", SqlRow.stored(now))
                .param("reasons", reasons)
                .update();
    }

    private List<ChannelTrouble> select(String which) {
        return jdbc.sql("select channel, code, stops, sentence, since, last_at, times from channel_trouble " + which
                        + " order by stops desc, since, code")
                .query(TroubleRows::trouble)
                .list();
    }

    private ChannelTrouble withWaiting(ChannelTrouble one) {
        long waiting = one.stops()
                ? jdbc.sql(WAITING).param(one.reason()).query(Long.class).single()
                : 0;
        return new ChannelTrouble(
                one.channel(),
                one.code(),
                one.stops(),
                one.sentence(),
                one.since(),
                one.lastAt(),
                one.times(),
                waiting);
    }

    private static ChannelTrouble trouble(ResultSet row, int number) throws SQLException {
        return new ChannelTrouble(
                Channel.valueOf(row.getString("channel")),
                row.getString("code"),
                row.getBoolean("stops"),
                row.getString("sentence"),
                SqlRow.moment(row, "since"),
                SqlRow.moment(row, "last_at"),
                row.getInt("times"),
                0);
    }
}
