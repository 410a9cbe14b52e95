package id.tanggap.reporter.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseAddressTest {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            Robot+17@Contoh.id                 | robot@contoh.id          | contoh.id       | false | the tag of RFC 5233
            robot+a+b@contoh.id                | robot@contoh.id          | contoh.id       | false | the first sign begins it
            "robot+1"@contoh.id                | robot@contoh.id          | contoh.id       | false | in quotes
            +62812@contoh.id                   | +62812@contoh.id         | contoh.id       | false | nothing before the plus
            robot-17@contoh.id                 | robot@contoh.id          | contoh.id       | false | qmail: a number
            robot-17-a=b@contoh.id             | robot@contoh.id          | contoh.id       | false | VERP
            siti-aminah@contoh.id              | siti-aminah@contoh.id    | contoh.id       | false | a double name
            b.u.d.i+x@googlemail.com           | budi@gmail.com           | gmail.com       | true  | one mailbox, two names
            siti.aminah@yahoo.com              | siti.aminah@yahoo.com    | yahoo.com       | true  | dots count elsewhere
            siti-belanja@yahoo.co.id           | siti@yahoo.co.id         | yahoo.co.id     | true  | Yahoo's tags
            siti-1987@outlook.com              | siti-1987@outlook.com    | outlook.com     | true  | a year of birth
            budi@me.com                        | budi@icloud.com          | icloud.com      | true  | one mailbox, two domains
            a@x7.satu.contoh.co.id             | a@x7.satu.contoh.co.id   | contoh.co.id    | false | domains below one organisation
            lurah@dinsos.demak.go.id           | lurah@dinsos.demak.go.id | demak.go.id     | false | go.id is a public suffix
            budi@CONTOH.id.                    | budi@contoh.id           | contoh.id       | false | a dot at the end
            bukan alamat                       | @bukan alamat            | bukan alamat    | false | no address
            """)
    void the_mailbox_behind_an_address(
            String address, String value, String organisation, boolean isPublic, String why) {
        assertThat(BaseAddress.of(address)).as(why).isEqualTo(new BaseAddress(value, organisation, isPublic));
    }
}
