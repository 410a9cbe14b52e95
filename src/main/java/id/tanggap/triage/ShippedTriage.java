package id.tanggap.triage;

import id.tanggap.region.Gazetteer;
import id.tanggap.taxonomy.Taxonomy;

/// The triage that ships with the program.
public final class ShippedTriage {

    private static final class Shipped {
        static final Triage ONE = new LexiconTriage(Lexicon.shipped(), Taxonomy.shipped(), Gazetteer.shipped());
    }

    private ShippedTriage() {}

    /// Reads by the shipped tables; loaded once, when first asked for.
    public static Triage shipped() {
        return Shipped.ONE;
    }
}
