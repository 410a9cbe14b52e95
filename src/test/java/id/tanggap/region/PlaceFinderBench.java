package id.tanggap.region;

import java.util.List;

/// How long the place picker takes for each letter typed. Prints; promises nothing.
/// `java -cp target/classes:target/test-classes:<class path> id.tanggap.region.PlaceFinderBench`
final class PlaceFinderBench {

    private static final List<String> TYPED =
            List.of("s", "ka", "karang", "karanganyar dem", "kec. puger", "sukamaju gar");
    private static final int ROUNDS = 2_000;

    private PlaceFinderBench() {}

    public static void main(String... args) {
        var begun = System.nanoTime();
        var places = PlaceFinder.shipped();
        places.suggest("a", 8);
        System.out.printf("first question, tables and all: %,d ms%n", (System.nanoTime() - begun) / 1_000_000);
        for (int warm = 0; warm < ROUNDS; warm++) {
            TYPED.forEach(text -> places.suggest(text, 8));
        }
        for (var text : TYPED) {
            begun = System.nanoTime();
            var found = 0;
            for (int round = 0; round < ROUNDS; round++) {
                found += places.suggest(text, 8).size();
            }
            System.out.printf(
                    "%-18s %8.1f µs/op  (%d found)%n",
                    text, (System.nanoTime() - begun) / 1e3 / ROUNDS, found / ROUNDS);
        }
    }
}
