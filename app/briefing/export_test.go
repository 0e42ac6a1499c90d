package briefing

import "bytes"

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
