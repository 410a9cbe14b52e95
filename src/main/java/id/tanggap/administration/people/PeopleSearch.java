package id.tanggap.administration.people;

import id.tanggap.access.register.AccountList;
import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds accounts by a name.
@Component
class PeopleSearch implements SettingsSearchSource {

    private final AccountList list;

    PeopleSearch(AccountList list) {
        this.list = list;
    }

    @Override
    public String page() {
        return "people";
    }

    @Override
    public List<SettingsHit> find(String words, PageReader reader, int limit) {
        return list.page(new AccountList.Filter(words, "", "", ""), "", limit).stream()
                .map(one -> new SettingsHit(
                        one.name(),
                        one.username() + " · "
                                + reader.text("role." + one.role().code()) + " · "
                                + AccountRow.office(one.balai(), reader),
                        "/settings/people/" + one.id()))
                .toList();
    }
}
