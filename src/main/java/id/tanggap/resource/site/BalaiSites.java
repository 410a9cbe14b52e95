package id.tanggap.resource.site;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the balai as sites when the program starts.
///
/// A site that nobody confirmed follows the directory of balai; once somebody confirmed it, it is theirs. Nodes that
/// start together write the same rows.
public final class BalaiSites {

    private final JdbcClient jdbc;

    public BalaiSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(BalaiDirectory directory) {
        directory.all().forEach(this::write);
    }

    private void write(Balai balai) {
        jdbc.sql("""
                        insert into site (code, kind, name, kabkota, balai, latitude, longitude, precision)
                        values (:code, 'balai', :name, :kabkota, :code, :latitude, :longitude, 'town')
                        on conflict (code) do update
                        set name = excluded.name, kabkota = excluded.kabkota,
                            latitude = excluded.latitude, longitude = excluded.longitude
                        where site.confirmed_at is null
                          and (site.name, site.kabkota, site.latitude, site.longitude) is distinct from
                              (excluded.name, excluded.kabkota, excluded.latitude, excluded.longitude)
                        """)
                .param("code", balai.code().value())
                .param("name", balai.name())
                .param("kabkota", balai.kabkota().value())
                .param("latitude", balai.position().latitude())
                .param("longitude", balai.position().longitude())
                .update();
    }
}
