package briefings

import (
	"frontline/app/ui/kit"
)

// Help explains briefings.
func (r *Room) Help(pg *kit.Page) {
	pg.Heading(r.t("briefing.help.title"))
	pg.Body(r.t("briefing.help"))
	pg.Body(r.t("briefing.help.live"))
}
