package briefing

import (
	"bytes"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
)

// Sorted is sorted, for tests.
func (k Kept) Sorted() Kept { return k.sorted() }

// Pack is a file with these slides and nothing else.
func Pack(slides []byte) ([]byte, error) {
	kept, err := marshal(Kept{}.file())
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	files, err := withManifest([]Data{{slidesName, slides}, {keptName, kept}})
	if err != nil {
		return nil, err
	}
	err = pack(&out, files)
	return out.Bytes(), err
}

// Resolve fills the live figures of a text that has kept none, with the Dataset's preferred source where they name none.
func Resolve(ds *dataset.Dataset, p *lang.Printer, unit scene.Unit, text string) (resolved string, figures []Live) {
	return Kept{}.Resolve(ds, scene.Default(ds).WithLang(p.Tag()).WithUnit(unit), text)
}
