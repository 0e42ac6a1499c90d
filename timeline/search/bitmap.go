package search

import (
	"iter"
	"math/bits"
)

// bitmap is a set of small numbers.
type bitmap []uint64

const wordBits = 64

func newBitmap(n int) bitmap { return make(bitmap, (n+wordBits-1)/wordBits) }

func (b bitmap) set(i int32) { b[i/wordBits] |= 1 << (i % wordBits) }

func (b bitmap) unset(i int32) { b[i/wordBits] &^= 1 << (i % wordBits) }

func (b bitmap) addAll(numbers []uint32) {
	for _, n := range numbers {
		b[n/wordBits] |= 1 << (n % wordBits)
	}
}

func (b bitmap) count() int {
	n := 0
	for _, word := range b {
		n += bits.OnesCount64(word)
	}
	return n
}

// and keeps what both hold.
func (b bitmap) and(other bitmap) {
	for i := range b {
		b[i] &= other[i]
	}
}

// andNot keeps what the other does not hold.
func (b bitmap) andNot(other bitmap) {
	for i := range b {
		b[i] &^= other[i]
	}
}

// each goes through the numbers in ascending order; the one at hand may be unset meanwhile.
func (b bitmap) each() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range b {
			for ; word != 0; word &= word - 1 {
				if !yield(i*wordBits + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// members lists the numbers in ascending order.
func (b bitmap) members() []int {
	list := make([]int, 0, b.count())
	for i := range b.each() {
		list = append(list, i)
	}
	return list
}
