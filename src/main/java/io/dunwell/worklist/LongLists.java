package io.dunwell.worklist;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps for some seconds what lists add up to, where so many tasks are open that adding them up for every page would
 * take longer than making the page. Short lists are added up afresh each time.
 */
@Component
class LongLists {

    /** Open tasks from which on sums are kept. */
    private static final int LONG = 5_000;

    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int QUESTIONS = 1_000;

    private final LoadingCache<String, Boolean> some;

    @Autowired
    LongLists(JdbcClient jdbc) {
        this(() -> manyTasks(jdbc));
    }

    LongLists(BooleanSupplier many) {
        some = kept(question -> many.getAsBoolean());
    }

    private static boolean manyTasks(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from (select 1 from work_item limit :long) item")
                        .param("long", LONG)
                        .query(Integer.class)
                        .single()
                >= LONG;
    }

    /**
     * The same function, for long lists with an answer that may be as old as {@code KEPT}; one that is asked for all
     * the time is renewed every {@code FRESH} without anybody waiting.
     */
    <Q, A> Function<Q, A> keeping(Function<Q, A> add) {
        LoadingCache<Q, A> answers = kept(add);
        return question -> some.get("tasks") ? answers.get(question) : add.apply(question);
    }

    private static <Q, A> LoadingCache<Q, A> kept(Function<Q, A> add) {
        return Caffeine.newBuilder()
                .maximumSize(QUESTIONS)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(KEPT)
                .build(add::apply);
    }
}
