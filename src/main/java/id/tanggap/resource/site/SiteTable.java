package id.tanggap.resource.site;

import id.tanggap.access.Viewer;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.table.RowReader;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableField;
import id.tanggap.table.TableKind;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Imports sites from tables; the natural key is the site's code.
@Component
class SiteTable implements TableKind {

    private final SiteStore store;
    private final SiteFields fields;

    SiteTable(SiteStore store, SiteFields fields) {
        this.store = store;
        this.fields = fields;
    }

    @Override
    public String code() {
        return "sites";
    }

    @Override
    public List<TableField> fields() {
        return SiteFields.ALL;
    }

    @Override
    public RowTarget target(Viewer viewer) {
        return new Target(viewer);
    }

    private final class Target implements RowTarget {

        private final Viewer viewer;
        private final Map<SiteCode, Integer> seen = new HashMap<>();

        Target(Viewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public List<RowResult> take(List<TableRow> rows, boolean write) {
            var codes = rows.stream()
                    .flatMap(row -> SiteCode.read(row.cell("code")).stream())
                    .distinct()
                    .toList();
            var known = store.byCodes(codes, write);
            return rows.stream().map(row -> taken(row, known, write)).toList();
        }

        private RowResult taken(TableRow row, Map<SiteCode, Site> known, boolean write) {
            var reader = new RowReader(row);
            var site = SiteCode.read(row.cell("code")).map(known::get);
            var draft = fields.read(row, site.map(SiteDraft::of), reader);
            draft.ifPresent(read -> check(read, site, row, reader));
            if (draft.isEmpty() || !reader.isGood()) {
                return RowResult.bad(row, reader.problems());
            }
            return RowResult.of(row, apply(site, draft.get(), write));
        }

        private void check(SiteDraft read, Optional<Site> site, TableRow row, RowReader reader) {
            var earlier = seen.putIfAbsent(read.code(), row.number());
            if (earlier != null && earlier != row.number()) {
                reader.problem("code", Reason.of("reason.table.repeated", Integer.toString(earlier)));
            }
            var wasTheirs =
                    site.map(old -> ResourcePolicy.changes(viewer, old.balai())).orElse(true);
            if (!wasTheirs || !ResourcePolicy.changes(viewer, read.balai())) {
                reader.problem("balai", Reason.of("reason.resource.not-yours"));
            }
        }

        private RowResult.Effect apply(Optional<Site> site, SiteDraft draft, boolean write) {
            if (site.isPresent() && SiteDraft.of(site.get()).equals(draft)) {
                return RowResult.Effect.SAME;
            }
            if (write) {
                store.write(site, draft, ResourceEditor.byImport(viewer));
            }
            return site.isPresent() ? RowResult.Effect.CHANGED : RowResult.Effect.NEW;
        }
    }
}
