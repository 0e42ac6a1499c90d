package film

import (
	"errors"
	"image"
	"io"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var errEncoder = errors.New("the encoder failed")

// failing encodes nothing.
type failing struct{}

func (failing) frame(int, *image.RGBA, *image.RGBA) ([]byte, error) { return nil, errEncoder }

// A frame that cannot be encoded ends the film: the others are not painted for nothing.
func TestAFrameThatFailsEndsTheFilm(t *testing.T) {
	const frames = 1000
	var painted atomic.Int32
	f := Film{Width: 8, Height: 8, Holds: make([]time.Duration, frames), Paint: func(int, *image.RGBA) {
		painted.Add(1)
		time.Sleep(time.Millisecond)
	}}
	require.ErrorIs(t, f.shoot(t.Context(), io.Discard, failing{}), errEncoder)
	assert.Less(t, painted.Load(), int32(frames/2))
}
