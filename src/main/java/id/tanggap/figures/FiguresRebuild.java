package id.tanggap.figures;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks for all figures to be made anew. The node that counts does it in the background, a batch of tickets at a time,
/// and goes on after a restart; the pages say how far it is.
public final class FiguresRebuild {

    private final JdbcClient jdbc;

    public FiguresRebuild(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false if the program has never run on this database: then there is nothing to make anew
    public boolean ask() {
        return jdbc.sql("update figure_progress set wanted = wanted + 1").update() == 1;
    }
}
