package io.dunwell.kernel;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Several threads that share out work on the whole ledger. */
@Component
public class Crew {

    private static final int MOST = 4;

    private final int size;

    /** @param size how many work at once, the caller included; 0 for one on each processor, at most four */
    Crew(@Value("${dunwell.workers.crew}") int size) {
        this.size = size > 0 ? size : Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Does {@code work} for each part, several at once, begun in their order, and returns when all are done. Outside
     * the caller's thread nobody is signed in and no transaction is open.
     *
     * @throws RuntimeException what the work threw for one of the parts, once all threads have ended
     */
    public <T> void each(Collection<T> parts, Consumer<T> work) {
        var left = new ConcurrentLinkedQueue<>(parts);
        Runnable member = () -> {
            for (var part = left.poll(); part != null; part = left.poll()) {
                work.accept(part);
            }
        };
        var others = Executors.newCachedThreadPool(new CustomizableThreadFactory("crew-"));
        var working = Stream.generate(() -> CompletableFuture.runAsync(member, others))
                .limit(Math.max(0, Math.min(size, parts.size()) - 1))
                .toArray(CompletableFuture[]::new);
        try {
            member.run();
        } finally {
            others.shutdown();
            end(CompletableFuture.allOf(working));
        }
    }

    private static void end(CompletableFuture<Void> all) {
        try {
            all.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
