package id.tanggap.channel.phone.source;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Rows that were committed recently. Overlapping rounds read them again; the ledger knows them too, but this saves
/// the question. Forgets the oldest.
public final class RecentlyCommitted {

    private static final int MOST = 100_000;

    private final Set<String> checksums = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    public boolean knows(String checksum) {
        return checksums.contains(checksum);
    }

    public void add(Collection<String> committed) {
        checksums.addAll(committed);
    }
}
