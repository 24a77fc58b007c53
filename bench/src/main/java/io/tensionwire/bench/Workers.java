package io.tensionwire.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do the same at once. */
final class Workers {
    private Workers() {}

    /**
     * Lets so many threads do it, and waits for all.
     *
     * @throws ExecutionException if one of them failed
     */
    static void run(int threads, Callable<Void> work) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> ends = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                ends.add(workers.submit(work));
            }
            for (Future<Void> end : ends) {
                end.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }
}
