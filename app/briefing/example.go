package briefing

import (
	"fmt"
	"io/fs"

	"frontline/app/dataset"
	"frontline/app/lang"
)

// Example is the briefing that comes with the program, in a language: two press reports, on July 2024 and on Russia and North
// Korea, beside the maps. fsys holds it as briefing/example.<language>.json.
func Example(fsys fs.FS, ds *dataset.Dataset, t lang.Tag) (Briefing, error) {
	name := "briefing/example." + string(t) + ".json"
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return Briefing{}, fmt.Errorf("read the example briefing: %w", err)
	}
	var b Briefing
	if err := b.readSlides(text); err != nil {
		return Briefing{}, fmt.Errorf("read the example briefing: %s: %w", name, err)
	}
	return b.Keep(ds), nil
}
