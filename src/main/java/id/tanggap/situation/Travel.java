package id.tanggap.situation;

/// An estimate of the way between two points. Nobody has measured it: roads are not known to this program.
///
/// @param metres in a straight line
/// @param minutes by road at `ROAD_SPEED_KMH` over `ROAD_FACTOR` times the straight line, plus a crossing if there is
/// one
/// @param sea whether more than `SHORTEST_CROSSING_METRES` of the straight line are at sea
public record Travel(int metres, int minutes, boolean sea) {

    /// Roads in Java and Sumatra are about this much longer than the straight line (the usual circuity of secondary
    /// roads, 1.3 to 1.5).
    public static final double ROAD_FACTOR = 1.4;

    /// What a loaded truck drives on such roads.
    public static final int ROAD_SPEED_KMH = 40;

    /// What a ferry makes, 10 knots.
    public static final int SEA_SPEED_KMH = 18;

    /// Waiting, loading and unloading at a crossing.
    public static final int CROSSING_MINUTES = 120;

    /// Shorter stretches of water are bays, rivers and the coarseness of the outline.
    public static final int SHORTEST_CROSSING_METRES = 5_000;

    private static final double MINUTES_AN_HOUR = 60;
    private static final double METRES_A_KILOMETRE = 1000;

    static Travel over(int metres, double seaMetres) {
        var sea = seaMetres > SHORTEST_CROSSING_METRES;
        var land = sea ? metres - seaMetres : metres;
        var minutes = minutes(land * ROAD_FACTOR, ROAD_SPEED_KMH);
        return new Travel(
                metres,
                (int) Math.round(sea ? minutes + minutes(seaMetres, SEA_SPEED_KMH) + CROSSING_MINUTES : minutes),
                sea);
    }

    /// Minutes of a way of another length with the same crossing: for places that lie together.
    public int minutesOver(int otherMetres) {
        var more = minutes((otherMetres - metres) * ROAD_FACTOR, ROAD_SPEED_KMH);
        return Math.max(0, (int) Math.round(minutes + more));
    }

    private static double minutes(double metres, int kmh) {
        return metres / METRES_A_KILOMETRE / kmh * MINUTES_AN_HOUR;
    }
}
