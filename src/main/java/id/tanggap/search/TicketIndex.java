package id.tanggap.search;

import id.tanggap.language.IndonesianAnalyzer;
import id.tanggap.ticket.feed.ChangeFeed;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Lucene index of this node, with its state: what is in it, and up to which position of the change feed.
///
/// State and documents are committed together or not at all. One thread writes, except for `add` and `overwrite`,
/// which any number of threads may call at once. Searches never wait.
final class TicketIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TicketIndex.class);
    private static final double BUFFER_MB = 48;

    private final Path folder;
    private final Analyzer analyzer = new IndonesianAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String epoch;
    private final Optional<IndexState> found;
    private volatile IndexState state;
    private volatile boolean damaged;

    private TicketIndex(Path folder, String epoch) throws IOException {
        this.folder = folder;
        this.epoch = epoch;
        this.writer = new IndexWriter(
                FSDirectory.open(folder), new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB));
        this.found = IndexState.read(writer.getLiveCommitData(), epoch);
        this.state = found.orElse(IndexState.empty(ChangeFeed.Position.START));
        this.searchers = searchers(writer);
    }

    /// Fails if a file of the index is damaged; the writer must not keep the folder locked then.
    private static SearcherManager searchers(IndexWriter writer) throws IOException {
        try {
            return new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Opens the index in a folder; an empty one if what is there cannot be read. If another process has the folder,
    /// this node gets one beside it.
    static TicketIndex open(Path folder, String epoch) {
        try {
            Files.createDirectories(folder);
            return new TicketIndex(folder, epoch);
        } catch (LockObtainFailedException taken) {
            var own = folder.resolveSibling(
                    folder.getFileName() + "-" + ProcessHandle.current().pid() + "-" + System.identityHashCode(taken));
            LOG.warn("index={} taken=true own={} (set TANGGAP_SEARCH_FOLDER for each node)", folder, own);
            return open(own, epoch);
        } catch (IOException | IllegalArgumentException e) {
            if (isDamage(e)) {
                return openEmpty(folder, epoch, e.toString());
            }
            throw new IllegalStateException(
                    "The search index " + folder + " cannot be opened (TANGGAP_SEARCH_FOLDER)", e);
        }
    }

    /// A file that is missing or ends early is damage too; an unknown codec is an IllegalArgumentException.
    private static boolean isDamage(Throwable e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof EOFException
                || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof IllegalArgumentException;
    }

    private static TicketIndex openEmpty(Path folder, String epoch, String damage) {
        LOG.warn("index={} damaged=true reason=\"{}\" will=rebuild", folder, damage);
        try {
            clear(folder);
            return new TicketIndex(folder, epoch);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index " + folder + " cannot be cleared", e);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /// Whether the folder had an index of this epoch and schema.
    boolean wasFound() {
        return found.isPresent();
    }

    /// Empties the index, which is to be built from a snapshot and followed from `position`; kept at once.
    void startAnew(ChangeFeed.Position position) throws IOException {
        writer.deleteAll();
        state = IndexState.empty(position);
        commit();
        refresh();
    }

    IndexState state() {
        return state;
    }

    /// How many tickets can be found, after the next refresh.
    long size() {
        return writer.getDocStats().numDocs;
    }

    /// Adds tickets of which none is in the index.
    void add(List<TicketDocuments.Entry> entries) throws IOException {
        for (var entry : entries) {
            writer.addDocument(entry.document());
        }
    }

    void overwrite(List<TicketDocuments.Entry> entries) throws IOException {
        for (var entry : entries) {
            writer.updateDocument(new Term(IndexFields.ID, entry.id()), entry.document());
        }
    }

    /// Sets the state that the written documents have brought the index to.
    void reached(IndexState now) {
        state = now;
    }

    /// Makes what was written visible to searches.
    void refresh() throws IOException {
        searchers.maybeRefresh();
    }

    /// Makes what was written durable.
    void commit() throws IOException {
        writer.setLiveCommitData(state.data(epoch).entrySet());
        writer.commit();
    }

    SearcherManager searchers() {
        return searchers;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /// After an error in reading or writing. If a file is damaged, the follower builds the index anew.
    void markIfDamage(IOException met) {
        damaged |= isDamage(met);
    }

    /// Whether this object is of no more use: a file is damaged, or Lucene has closed the writer after an error.
    boolean isBroken() {
        return damaged || writer.getTragicException() != null;
    }

    /// Another one in the same folder: from the last commit (a full disk), or empty if a file was damaged. Searches
    /// can still use this one, until `retire`.
    TicketIndex reopened() throws IOException {
        var tragedy = writer.getTragicException();
        writer.rollback();
        if (damaged || (tragedy != null && isDamage(tragedy))) {
            return openEmpty(folder, epoch, tragedy == null ? "found by a search" : tragedy.toString());
        }
        LOG.warn("index={} broken=\"{}\" will=reopen", folder, tragedy);
        return open(folder, epoch);
    }

    /// Closes the searchers after `reopened`, when no search begins here any more.
    void retire() throws IOException {
        searchers.close();
    }

    @Override
    public void close() throws IOException {
        if (!isBroken()) {
            commit();
        }
        searchers.close();
        writer.close();
        analyzer.close();
    }
}
