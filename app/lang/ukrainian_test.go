package lang_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/assets"
)

// TestUkrainianIsWrittenWell reads all Ukrainian texts: each thing has one word, and letters, apostrophes and dashes are those of print.
func TestUkrainianIsWrittenWell(t *testing.T) {
	c := catalog(t)
	texts := map[string]string{}
	for _, id := range c.IDs(lang.Ukrainian) {
		texts[id] = strings.Join(c.Forms(lang.Ukrainian, id), "\n")
	}
	delete(texts, "data.phrase.YYYYMMDD, or YYYYMMDDTHHMMSS") // whose T is that of the format
	for _, name := range []string{"events.uk.csv", "published.uk.csv", "briefing/example.uk.json"} {
		text, err := fs.ReadFile(assets.FS, name)
		require.NoError(t, err)
		texts[name] = string(text)
	}
	for wrong, instead := range map[string]string{
		`(?i)(^|[^\p{L}])мап(а|и|у|і|ою|ам|ами|ах)?([^\p{L}]|$)`: "карта",
		`(?i)картин`: "зображення",
		`(?i)опублікованих цифр|цифри навколо`:           "числа",
		`(?i)(^|[^\p{L}])обра(ти|но|ний|на)([^\p{L}]|$)`: "вибрати",
		`(?i)слідуюч|на протязі|приймати участь|приймає участь|співпада|самий (великий|малий)|(^|[^\p{L}])вірн(ий|о)([^\p{L}]|$)|любий`: "питоме слово",
		`[ыэёъЫЭЁЪ]`:                                "українська літера",
		`\p{Cyrillic}'\p{Cyrillic}`:                 "’",
		`\p{L} - \p{L}`:                             "—",
		`\p{L} – \p{L}`:                             "—",
		`[A-Za-z]\p{Cyrillic}|\p{Cyrillic}[A-Za-z]`: "літери однієї абетки",
		`\p{Cyrillic}  \p{Cyrillic}`:                "один пробіл",
	} {
		pattern := regexp.MustCompile(wrong)
		for where, text := range texts {
			text = regexp.MustCompile(`\{\{\.\w+\}\}`).ReplaceAllString(text, "0")
			assert.Empty(t, pattern.FindString(text), "%s: it is %s", where, instead)
		}
	}
}
