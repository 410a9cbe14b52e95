package id.tanggap.phone;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.phone.callback.CallerLookup;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

class CallerLookupTest {

    private static final PhoneHouse HOUSE = new PhoneHouse();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest(name = "{0} lives in {1}: {2}")
    @CsvSource({
        "+62967123456, Asia/Jayapura, a fixed line of Jayapura",
        "+62361234567, Asia/Makassar, a fixed line of Denpasar",
        "+62274123456, Asia/Jakarta, a fixed line of Yogyakarta",
        "+6281234567890, Asia/Jakarta, a mobile number tells no place",
        "112, Asia/Jakarta, a service has no place"
    })
    void a_number_that_nobody_is_known_by_lives_where_its_area_code_says(String number, ZoneId zone, String why) {
        var caller = HOUSE.room(TransactionTemplate.class)
                .execute(status -> HOUSE.room(CallerLookup.class).caller(number));

        assertThat(caller).isNotNull();
        assertThat(caller.zone()).as(why).isEqualTo(zone);
        assertThat(caller.placeHint() == null).as(why).isEqualTo(!number.matches("\\+62(967|361|274).*"));
    }
}
