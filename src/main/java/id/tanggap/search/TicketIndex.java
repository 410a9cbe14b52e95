package id.tanggap.search;

import id.tanggap.language.IndonesianAnalyzer;
import id.tanggap.ticket.ChangeFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/// The Lucene index of this node, with the position in the change feed up to which it is complete.
///
/// The position is in the user data of each commit (`epoch`, `schema`, `xid`, `seq`), so that index and position are
/// written together or not at all. An index that is damaged, of another schema or of another epoch starts anew.
final class TicketIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TicketIndex.class);

    private final Analyzer analyzer = new IndonesianAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String epoch;
    private ChangeFeed.Position position;

    private TicketIndex(Path folder, String epoch) throws IOException {
        this.epoch = epoch;
        this.writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(analyzer));
        this.position = stored().orElse(ChangeFeed.Position.START);
        if (position.equals(ChangeFeed.Position.START)) {
            writer.deleteAll();
        }
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /// Opens the index in a folder. If another process has it, this node gets one beside it.
    static TicketIndex open(Path folder, String epoch) {
        try {
            Files.createDirectories(folder);
            return new TicketIndex(folder, epoch);
        } catch (LockObtainFailedException taken) {
            var own = folder.resolveSibling(
                    folder.getFileName() + "-" + ProcessHandle.current().pid() + "-" + System.identityHashCode(taken));
            LOG.warn("index={} taken=true own={} (set TANGGAP_SEARCH_FOLDER for each node)", folder, own);
            return open(own, epoch);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException damaged) {
            LOG.warn("index={} damaged=true will=rebuild", folder);
            clear(folder);
            return open(folder, epoch);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The search index " + folder + " cannot be opened (TANGGAP_SEARCH_FOLDER)", e);
        }
    }

    private static void clear(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ChangeFeed.Position> stored() {
        var data = new java.util.HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        if (!epoch.equals(data.get("epoch")) || !Fields.SCHEMA.equals(data.get("schema"))) {
            return Optional.empty();
        }
        return Optional.of(new ChangeFeed.Position(
                Long.parseLong(data.getOrDefault("xid", "0")), Long.parseLong(data.getOrDefault("seq", "0"))));
    }

    ChangeFeed.Position position() {
        return position;
    }

    /// Takes changed tickets in; they can be found at once, and are kept at the next commit.
    void take(List<Documents.Entry> entries, ChangeFeed.Position upTo) throws IOException {
        for (var entry : entries) {
            writer.updateDocument(new Term(Fields.ID, entry.id()), entry.document());
        }
        position = upTo;
        searchers.maybeRefresh();
    }

    void commit() throws IOException {
        writer.setLiveCommitData(Map.of(
                        "epoch",
                        epoch,
                        "schema",
                        Fields.SCHEMA,
                        "xid",
                        Long.toString(position.xid()),
                        "seq",
                        Long.toString(position.seq()))
                .entrySet());
        writer.commit();
    }

    SearcherManager searchers() {
        return searchers;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    @Override
    public void close() throws IOException {
        commit();
        searchers.close();
        writer.close();
        analyzer.close();
    }
}
