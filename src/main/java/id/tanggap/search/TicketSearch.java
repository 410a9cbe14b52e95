package id.tanggap.search;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.springframework.stereotype.Service;

/// Searches tickets. Finds only what the viewer may see: the policy is part of the query, so that totals and
/// pages are right; and what is shown of a hit is read from the database through the policy once more.
@Service
public class TicketSearch {

    private static final int LONGEST_HIGHLIGHTED = 20_000;
    private static final Sort BY_SCORE =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.ID, SortField.Type.LONG, true));
    private static final Sort BY_AGE = new Sort(new SortField(IndexFields.ID, SortField.Type.LONG, true));

    private final IndexFollower follower;
    private final TicketReader tickets;

    TicketSearch(IndexFollower follower, TicketReader tickets) {
        this.follower = follower;
        this.tickets = tickets;
    }

    /// How far the index of this node is built; empty if it is whole.
    public Optional<IndexProgress> progress() {
        return follower.progress();
    }

    /// One search in the index and one statement. While the index is being built, answers from what is in it.
    ///
    /// @throws IllegalArgumentException if the cursor is none of ours
    public SearchAnswer search(SearchQuery wanted, Viewer viewer) {
        var cursor = SearchCursor.read(wanted.cursor());
        var index = follower.index();
        var query = new QueryReader(index.analyzer(), viewer.zone()).read(wanted.text(), viewer.visibility());
        try {
            var searcher = index.searchers().acquire();
            try {
                return answer(wanted, viewer, new Search(query, searcher, cursor));
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException e) {
            index.markIfDamage(e);
            throw new UncheckedIOException(e);
        }
    }

    /// A query in one state of the index.
    ///
    /// @param cursor where the page before ended; empty for the first page
    private record Search(Query query, IndexSearcher searcher, Optional<SearchCursor> cursor) {}

    private SearchAnswer answer(SearchQuery wanted, Viewer viewer, Search search) throws IOException {
        var searcher = search.searcher();
        var query = search.query();
        var byScore = wanted.order() == SearchQuery.Order.RELEVANCE;
        var sort = byScore ? BY_SCORE : BY_AGE;
        var after = search.cursor()
                .map(c -> c.after(byScore, searcher.getIndexReader().maxDoc()))
                .orElse(null);
        TopFieldDocs found = searcher.searchAfter(after, query, wanted.limit() + 1, sort, false);
        var page = new TopFieldDocs(
                found.totalHits,
                java.util.Arrays.copyOf(found.scoreDocs, Math.min(found.scoreDocs.length, wanted.limit())),
                found.fields);
        var next = found.scoreDocs.length > wanted.limit()
                ? SearchCursor.of((FieldDoc) page.scoreDocs[wanted.limit() - 1], byScore)
                        .write()
                : null;
        var hits = hits(page, query, searcher, viewer);
        return new SearchAnswer(
                searcher.count(query), hits, next, follower.progress().orElse(null));
    }

    private List<SearchAnswer.Hit> hits(TopFieldDocs page, Query query, IndexSearcher searcher, Viewer viewer)
            throws IOException {
        var ids = new ArrayList<Long>();
        var fields = searcher.storedFields();
        for (var hit : page.scoreDocs) {
            ids.add(Long.parseLong(
                    fields.document(hit.doc, java.util.Set.of(IndexFields.ID)).get(IndexFields.ID)));
        }
        Map<Long, TicketSummary> summaries = tickets.summaries(ids, viewer.visibility()).stream()
                .collect(Collectors.toMap(TicketSummary::id, Function.identity()));
        var marked = highlights(page, query, searcher);
        var hits = new ArrayList<SearchAnswer.Hit>();
        for (var i = 0; i < ids.size(); i++) {
            var summary = summaries.get(ids.get(i));
            if (summary != null) {
                hits.add(new SearchAnswer.Hit(summary, marked.get(i)));
            }
        }
        return hits;
    }

    private List<List<SearchAnswer.Highlight>> highlights(TopFieldDocs page, Query query, IndexSearcher searcher)
            throws IOException {
        var highlighter = UnifiedHighlighter.builder(searcher, follower.index().analyzer())
                .withFormatter(new MaskedPassageFormatter())
                .withMaxLength(LONGEST_HIGHLIGHTED)
                .withMaxNoHighlightPassages(0)
                .build();
        var names = new String[] {IndexFields.SUBJECT, IndexFields.TEXT};
        var found = highlighter.highlightFields(names, query, page, new int[] {1, 2});
        var all = new ArrayList<List<SearchAnswer.Highlight>>();
        for (var i = 0; i < page.scoreDocs.length; i++) {
            var ofHit = new ArrayList<SearchAnswer.Highlight>();
            for (var name : names) {
                var snippets = found.get(name);
                if (snippets != null && snippets[i] != null && !snippets[i].isEmpty()) {
                    ofHit.add(new SearchAnswer.Highlight(name, snippets[i]));
                }
            }
            all.add(ofHit);
        }
        return all;
    }
}
