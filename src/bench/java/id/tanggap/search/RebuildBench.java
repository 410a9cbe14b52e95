package id.tanggap.search;

import id.tanggap.CrowdDatabase;
import id.tanggap.Tanggap;
import id.tanggap.language.IndonesianAnalyzer;
import id.tanggap.pbx.Figures;
import id.tanggap.platform.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// How long the search index of a million tickets takes to be built anew by the running program, beside bare Lucene
/// that is given the same documents. Arguments: tickets. Prints figures and judges nothing.
public final class RebuildBench {

    private static final Path FOLDER = Path.of("target", "bench-desk");
    private static final int PAGE = 250;
    private static final int THREADS = 2;

    private RebuildBench() {}

    public static void main(String[] arguments) throws Exception {
        var tickets = arguments.length > 0 ? Integer.parseInt(arguments[0].replace("_", "")) : 1_000_000;
        var folder = FOLDER.resolve(Integer.toString(tickets));
        try (var database = CrowdDatabase.filled(folder, tickets);
                var program = program(database.address(), emptied(folder.resolve("bench-index")))) {
            var follower = program.getBean(IndexFollower.class);
            rebuild(follower);
            bare(program.getBean(TicketDocuments.class), emptied(folder.resolve("bench-bare")));
        }
        System.exit(0);
    }

    private static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    private static ConfigurableApplicationContext program(DatabaseAddress database, Path index) {
        return new SpringApplicationBuilder(Tanggap.class)
                .properties(
                        "tanggap.database.url=" + database.url(),
                        "tanggap.database.user=" + database.user(),
                        "tanggap.database.password=" + database.password(),
                        "tanggap.channels=" + index.resolveSibling("channels"),
                        "tanggap.search.folder=" + index)
                .run("--server.port=0");
    }

    /// Begins after the start of the program: the index that it began is found damaged.
    private static void rebuild(IndexFollower follower) {
        var begun = follower.index();
        begun.markIfDamage(new java.io.EOFException("the benchmark"));
        var figures = Figures.measured(() -> {
            until(() -> follower.index() != begun);
            until(() -> follower.progress().isEmpty());
            return follower.index().size();
        });
        print("built anew by the program, searchable and committed", figures);
    }

    private static void until(Callable<Boolean> condition) {
        try {
            while (!condition.call()) {
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(String what, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "%-55s %,10d documents %7.1f s %7.1f s of processors %,8.0f documents/s, peak heap %,d MB%n",
                what,
                figures.lines(),
                figures.seconds(),
                figures.cpu(),
                figures.rate(),
                figures.peakHeap() >> 20);
    }

    /// The documents are read in chunks, which is not timed; merges run in the threads that add, so that they are.
    private static void bare(TicketDocuments documents, Path folder) throws Exception {
        var seconds = 0.0;
        var processors = 0.0;
        var peak = 0L;
        var reading = 0.0;
        try (var writer = new IndexWriter(
                        FSDirectory.open(folder),
                        new IndexWriterConfig(new IndonesianAnalyzer())
                                .setRAMBufferSizeMB(48)
                                .setMergeScheduler(new SerialMergeScheduler()));
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var below = Long.MAX_VALUE;
            for (var more = true; more; ) {
                var from = System.nanoTime();
                var ids = documents.idsBelow(below, 20_000);
                more = ids.size() == 20_000;
                below = ids.isEmpty() ? 0 : ids.getLast();
                var chunk = documents.of(ids);
                reading += (System.nanoTime() - from) / 1e9;
                var last = !more;
                var figures = Figures.measured(() -> {
                    add(writer, chunk, threads);
                    if (last) {
                        commit(writer);
                    }
                    return chunk.size();
                });
                seconds += figures.seconds();
                processors += figures.cpu();
                peak = Math.max(peak, figures.peakHeap());
            }
            print(
                    "bare Lucene, " + THREADS + " threads, committed",
                    new Figures(writer.getDocStats().numDocs, seconds, processors, peak));
            System.out.printf(
                    Locale.ROOT, "reading the documents for it, one thread, not timed above: %.1f s%n", reading);
        }
    }

    private static void add(
            IndexWriter writer, List<TicketDocuments.Entry> chunk, java.util.concurrent.ExecutorService threads) {
        var pages = new ArrayList<Callable<Void>>();
        for (var from = 0; from < chunk.size(); from += PAGE) {
            var page = chunk.subList(from, Math.min(from + PAGE, chunk.size()));
            pages.add(() -> {
                for (var entry : page) {
                    writer.addDocument(entry.document());
                }
                return null;
            });
        }
        try {
            for (var page : threads.invokeAll(pages)) {
                page.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void commit(IndexWriter writer) {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
